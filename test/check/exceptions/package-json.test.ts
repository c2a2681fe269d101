import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFolder, checkZip } from '../../../check/check-archive';
import { UserError } from '../../../shared/user-error';
import { setManifest } from '../support/changes';
import { checkWithExceptions, logoException } from '../support/check-with-exceptions';
import { goodFiles } from '../support/good-archive';
import { temporaryFile, temporaryFolder } from '../../support/temporary-folder';
import { zipOfFiles } from '../../support/zip';

describe('an exception with a reason', () => {
  it('keeps back the findings of a rule in a file, and they are counted', async () => {
    const report = await checkWithExceptions({ exceptions: [logoException] });
    expect(report).toMatchObject({
      findings: [],
      errors: 0,
      warnings: 0,
      excepted: [{ reason: logoException.reason }],
    });
  });

  it('keeps back the finding at a pointer only', async () => {
    const exceptions = [
      { rule: 'manifest/field-type', pointer: '/dp/settings/message/type', reason: 'drawn by dpSettings' },
    ];
    const { findings } = await checkWithExceptions(
      { exceptions },
      {
        change: (files) => {
          setManifest('dp/settings/message/type', 'number')(files);
          setManifest('settings/login/type', 'number')(files);
        },
      },
    );
    expect(findings).toMatchObject([{ rule: 'manifest/field-type', pointer: '/settings/login/type' }]);
  });
});

describe('the package.json that counts', () => {
  it('is none that merely lies above the zip', async () => {
    const project = temporaryFolder();
    const files = goodFiles();
    files.delete('images/logo_dp.png');
    writeFileSync(join(project, 'widget.zip'), zipOfFiles(files));
    writeFileSync(join(project, 'package.json'), JSON.stringify({ widgetCheck: { exceptions: [logoException] } }));
    expect(await checkZip(join(project, 'widget.zip'))).toMatchObject({
      findings: [{ rule: 'images/missing-logo' }],
      excepted: [],
    });
  });

  it('is not one inside the folder, which is content', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ widgetCheck: { exceptions: [{ rule: 'nonsense' }] } }),
    );
    const { findings } = await checkFolder(folder, { only: ['images'] });
    expect(findings.filter(({ file }) => file === 'package.json')).toEqual([]);
  });

  it('must be JSON', async () => {
    const packageJson = temporaryFile('package.json', '{');
    await expect(checkZip(zipOfFiles(goodFiles()), { packageJson })).rejects.toThrow(UserError);
  });
});
