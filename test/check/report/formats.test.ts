import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../check/check-archive';
import type { CheckReport } from '../../../check/check-report';
import type { Finding } from '../../../check/finding';
import { formatNames } from '../../../check/report/format-names';
import { formats } from '../../../check/report/formats';
import { repositoryRoot } from '../../../shared/paths';
import { awsKey, faults } from '../faults';
import { put, setManifest } from '../support/changes';
import { goodFiles } from '../support/good-archive';
import { pngOf } from '../support/png';

async function reportOn(...changes: ((files: Map<string, Buffer>) => void)[]): Promise<CheckReport> {
  const files = goodFiles();
  for (const change of changes) change(files);
  return { ...(await checkFiles(files)), path: 'dist/widget.zip', kind: 'zip' };
}

const plain = { colors: false };
const failure = { path: 'none.zip', message: 'it cannot be found' };

describe('text', () => {
  it('names the archive first, then errors before warnings, each with place, rule and fix', async () => {
    const report = await reportOn(setManifest('widget/version', 'next'), setManifest('widget/interface_version', 1));
    expect(formats.text([report], plain)).toBe(`dist/widget.zip: 1 error, 1 warning

manifest.json:7:26  error  manifest/interface-version  "widget.interface_version" is 1; the documentation knows 2 only.
    Write \`"interface_version": 2\`.

manifest.json:6:16  warning  manifest/version  "widget.version" is "next", which is not a version number.
    Write a version of numbers and dots.
`);
  });

  it('tells once how to mend what is mended in one way', async () => {
    const report = await reportOn(put('images/logo_min.png', pngOf(1, 1)), put('images/logo_small.png', pngOf(1, 1)));
    expect(formats.text([report], plain)).toMatch(
      /logo_min\.png is 1x1.+\nimages.+logo_small\.png is 1x1.+\n {4}Export.+\n$/,
    );
  });

  it.each([
    [
      'errors',
      [setManifest('widget/interface_version', 1)],
      'Next: mend the errors and check again. `npm run check -- --explain manifest/interface-version` tells',
    ],
    ['warnings', [setManifest('widget/version', 'next')], 'Next: read the warnings;'],
    [
      'nothing',
      [],
      'Next: `npm run try -- dist/widget.zip` uses it as people would, in a local Kommo; then upload it in Kommo',
    ],
  ])('ends with what to do next after %s', async (_, changes, advice) => {
    const text = formats.text([await reportOn(...changes)], { ...plain, advises: true });
    expect(text.trimEnd().split('\n').at(-1)).toContain(advice);
  });

  it('says so when nothing was found', async () => {
    expect(formats.text([await reportOn()], plain)).toBe('dist/widget.zip: nothing found\n');
  });

  it('sums several archives up', async () => {
    const report = await reportOn(setManifest('widget/version', 'next'));
    const text = formats.text(
      [
        report,
        { ...report, path: 'other', errors: 2, excepted: [{ ...(report.findings[0] as Finding), reason: 'a' }] },
      ],
      plain,
    );
    expect(text).toContain('other: 2 errors, 1 warning, 1 excepted\n');
    expect(text).toMatch(/\n2 archives: 2 errors, 2 warnings, 1 excepted\n$/);
  });

  it('has colors only where they are wanted', async () => {
    const report = await reportOn(setManifest('widget/version', 'next'));
    expect(formats.text([report], { colors: true })).toContain('\u001B[33mwarning\u001B[39m');
    expect(formats.text([report], plain)).not.toContain('\u001B');
  });

  it('cuts long words and nothing else', async () => {
    const name = `${'long-'.repeat(100)}name`;
    const report = await reportOn(setManifest('locations', [name]));
    expect(formats.text([report], plain)).toContain(`"${name.slice(0, 79)}…" is not a location.`);
  });
});

describe('json', () => {
  it('has the documented shape', async () => {
    const report = await reportOn(setManifest('widget/interface_version', 1));
    expect(JSON.parse(formats.json([report]))).toEqual({
      version: 1,
      failures: [],
      targets: [
        {
          path: 'dist/widget.zip',
          excepted: [],
          findings: [
            {
              rule: 'manifest/interface-version',
              severity: 'error',
              file: 'manifest.json',
              line: 7,
              column: 26,
              pointer: '/widget/interface_version',
              message: '"widget.interface_version" is 1; the documentation knows 2 only.',
              fix: 'Write `"interface_version": 2`.',
            },
          ],
          errors: 1,
          warnings: 0,
        },
      ],
    });
  });

  it('names an archive that could not be judged, with the reason', async () => {
    const text = formats.json([await reportOn()], { ...plain, failures: [failure] });
    expect(JSON.parse(text)).toMatchObject({ targets: [{ path: 'dist/widget.zip' }], failures: [failure] });
  });

  it('has null where a finding has no place', async () => {
    const report = await reportOn((files) => files.delete('images/logo.png'));
    expect(JSON.parse(formats.json([report]))).toMatchObject({
      targets: [{ findings: [{ line: null, column: null, pointer: null }] }],
    });
  });

  it('writes a pointer with slashes and tildes in keys as RFC 6901 says', async () => {
    const report = await reportOn(
      setManifest('settings', { 'a/b~c': { name: 'settings.login', type: 'x', required: true } }),
    );
    expect(report.findings.map(({ pointer }) => pointer)).toContain('/settings/a~1b~0c/type');
  });
});

describe('github', () => {
  it('annotates the files of a folder', async () => {
    const report: CheckReport = {
      ...(await reportOn(setManifest('widget/interface_version', 1))),
      path: 'widget',
      kind: 'folder',
    };
    expect(formats.github([report])).toBe(
      '::error file=widget/manifest.json,line=7,col=26,title=manifest/interface-version::"widget.interface_version" is 1; the documentation knows 2 only. Write `"interface_version": 2`.\n',
    );
  });

  it('annotates the zip and names the place inside it', async () => {
    const report = await reportOn(setManifest('widget/version', '50%'));
    expect(formats.github([report])).toMatch(
      /^::warning file=dist\/widget\.zip,title=manifest\/version::manifest\.json:6:16: "widget\.version" is "50%25"/,
    );
    const aboutAll = formats.github([await reportOn(put('package.json', '{}'))]);
    expect(aboutAll).toMatch(/title=archive\/leftover::package\.json: /);
  });

  it('lets no name in the archive write a command of its own', async () => {
    const report = await reportOn(put('x\n::error::owned,y:z.js', ''));
    expect(formats.github([report])).not.toMatch(/^::error::owned/m);
  });
});

describe('package.json', () => {
  const packageJson = '../package.json';

  it.each([
    ['archive/leftover', 'widget/package.json'],
    ['exceptions/idle', packageJson],
  ])('of a finding of %s is %s', async (rule, path) => {
    const report = await reportOn(put('package.json', '{}'));
    const finding = report.findings.find(({ file }) => file === 'package.json');
    if (!finding) throw new Error('package.json was not found at fault');
    const about = { ...report, packageJson, path: 'widget', kind: 'folder', findings: [{ ...finding, rule }] } as const;
    expect(formats.github([about])).toContain(` file=${path},`);
    expect(formats.sarif([about])).toContain(`"uri": "${path}"`);
  });
});

describe('sarif', () => {
  const schema = JSON.parse(
    readFileSync(join(repositoryRoot, 'test/check/fixtures/sarif-2.1.0.schema.json'), 'utf8'),
  ) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

  it('validates against its schema with every planted fault', async () => {
    const report = await reportOn(...Object.values(faults).map(({ plant }) => plant));
    validate(JSON.parse(formats.sarif([report])));
    expect(validate.errors).toBeNull();
  });

  it('tells which archive could not be judged, and that not all was done', async () => {
    const log: unknown = JSON.parse(formats.sarif([await reportOn()], { ...plain, failures: [failure] }));
    validate(log);
    expect(validate.errors).toBeNull();
    expect(log).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: false,
              toolExecutionNotifications: [{ level: 'error', message: { text: 'none.zip: it cannot be found' } }],
            },
          ],
        },
      ],
    });
  });

  it('validates with nothing found', async () => {
    validate(JSON.parse(formats.sarif([await reportOn()])));
    expect(validate.errors).toBeNull();
  });

  it('gives rule, level, file, place and pointer', async () => {
    const report = await reportOn(setManifest('widget/interface_version', 1));
    const { runs } = JSON.parse(formats.sarif([report])) as {
      runs: { results: { ruleIndex: number }[]; tool: { driver: { rules: { id: string }[] } } }[];
    };
    expect(runs[0]?.results).toMatchObject([
      {
        ruleId: 'manifest/interface-version',
        level: 'error',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'dist/widget.zip/manifest.json' },
              region: { startLine: 7, startColumn: 26 },
            },
            logicalLocations: [{ fullyQualifiedName: '/widget/interface_version' }],
          },
        ],
      },
    ]);
    expect(runs[0]?.tool.driver.rules[runs[0].results[0]?.ruleIndex ?? -1]?.id).toBe('manifest/interface-version');
  });
});

describe.each(formatNames)('%s', (format) => {
  it('lets no name in the archive steer the terminal or turn the direction of writing', async () => {
    const hostile = 'a\u001B[2J\u202Eb\u009B2J\u0007c\u2028d\u007F\u{E0001}.js';
    const report = await reportOn(put(hostile, ''), setManifest(`settings/${hostile}`, 1));
    for (const kind of ['zip', 'folder'] as const) {
      const output = formats[format]([{ ...report, kind, path: hostile }], plain);
      expect(output).toContain('[2J');
      expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    }
  });

  it('shows no secret, wherever it stands', async () => {
    const report = await reportOn(
      put(
        'script.js',
        `define(['./x.js?token=querySecret1'], function () {}); var a = "${awsKey}"; var client_secret = "hush4you2know";`,
      ),
      put(`${awsKey}.js`, ''),
      setManifest('dp/webhook_url', `http://admin:${awsKey}@localhost/hook?key=querySecret1`),
      setManifest('widget/secret_key', 'hush4you2know'),
      setManifest('widget/version', awsKey),
      setManifest(`settings/${awsKey} x`, { name: awsKey, type: awsKey, required: true }),
      setManifest('tour/tour_images/en', [`https://a.dev/x?token=querySecret1`, `${awsKey}.png`]),
      setManifest('widget/init_once', 'https://a.dev/x?key=querySecret1'),
    );
    const output = formats[format]([report], plain);
    expect(report.findings.map(({ rule }) => rule)).toContain('secrets/credential');
    for (const secret of [awsKey, 'querySecret1', 'hush4you2know']) expect(output).not.toContain(secret);
  });
});
