import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../check/run-check';
import { type Change, put, remove, rename, setManifest } from './support/changes';
import { goodFiles } from './support/good-archive';
import { runIn } from './support/run-in';
import { temporaryFolder } from '../support/temporary-folder';
import { zipOfFiles } from '../support/zip';

/** A folder with widget.zip in it. */
function folderWithZip(...changes: Change[]): string {
  const folder = temporaryFolder();
  const files = goodFiles();
  for (const change of changes) change(files);
  writeFileSync(join(folder, 'widget.zip'), zipOfFiles(files));
  return folder;
}

const without =
  (folder: string): Change =>
  (files) => {
    for (const path of files.keys()) if (path.startsWith(folder)) files.delete(path);
  };

describe('the exit code', () => {
  it('is 0 when nothing is worse than a warning', async () => {
    expect(await runIn(folderWithZip(setManifest('widget/version', 'x')), 'widget.zip')).toMatchObject({
      code: 0,
      err: '',
    });
  });

  it('is 1 with errors', async () => {
    expect(await runIn(folderWithZip(remove('images/logo.png')), 'widget.zip')).toMatchObject({ code: 1 });
  });

  it('is 1 with more warnings than --max-warnings', async () => {
    const folder = folderWithZip(setManifest('widget/version', 'x'));
    expect(await runIn(folder, '--max-warnings', '1', 'widget.zip')).toMatchObject({ code: 0 });
    expect(await runIn(folder, '--max-warnings', '0', 'widget.zip')).toMatchObject({ code: 1 });
    expect(await runIn(folder, '--max-warnings', '999999999', 'widget.zip')).toMatchObject({ code: 0 });
  });

  it('is 2 when an archive is not there, after the others were checked', async () => {
    const { code, out, err } = await runIn(folderWithZip(), 'missing.zip', 'widget.zip');
    expect({ code, out }).toEqual({ code: 2, out: 'widget.zip: nothing found\n' });
    expect(err).toMatch(/missing\.zip cannot be found \(ENOENT\)\. Name a widget's folder or zip file\.\n$/);
  });
});

describe('what is no widget', () => {
  it('is told in one sentence, with where a manifest is', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'project/widget/images'), { recursive: true });
    writeFileSync(join(folder, 'project/package.json'), '{}');
    writeFileSync(join(folder, 'project/widget/manifest.json'), '{}');
    const outside = await runIn(folder, 'project');
    expect(outside.out).toContain('project: 1 error, 0 warnings\n');
    expect(outside.out).toContain('This is no widget: it has no manifest.json at its root; the nearest');
    expect(outside.out).toContain('manifest.json is in widget/.');
    const inside = await runIn(folder, 'project/widget/images');
    expect(inside.out).toContain(`the nearest manifest.json is in ${join(folder, 'project/widget')}.`);
  });
});

describe('the last line', () => {
  it('says what to do next', async () => {
    const written: string[] = [];
    const terminal = {
      argv: ['node', 'check.ts', 'widget.zip'],
      env: { INIT_CWD: folderWithZip() },
      cwd: () => '/',
      stdout: { write: (text: string) => written.push(text) },
      stderr: { write: () => undefined },
    };
    await runCheck(terminal);
    expect(written.join('')).toMatch(/^widget\.zip: nothing found\n\nNext: `npm run try -- widget\.zip` .+\n$/);
  });
});

describe('the archives', () => {
  it('are named from where the user is, several at once', async () => {
    const folder = folderWithZip();
    mkdirSync(join(folder, 'other'));
    const { out } = await runIn(folder, '--only', 'manifest', 'widget.zip', 'other');
    expect(out).toContain('widget.zip: nothing found\n');
    expect(out).toContain('other: 1 error, 0 warnings\n');
    expect(out).toContain('2 archives: 1 error, 0 warnings\n');
  });

  it('are dist/widget.zip of the project when none is named', async () => {
    const folder = temporaryFolder();
    expect(await runIn(folder)).toMatchObject({
      code: 2,
      err: `${join(folder, 'dist/widget.zip')} does not exist. Run \`npm run build\` first, or name a folder or a zip file.\n`,
    });
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/widget.zip'), zipOfFiles(goodFiles()));
    expect(await runIn(folder)).toEqual({ code: 0, out: 'dist/widget.zip: nothing found\n', err: '' });
  });

  it.runIf(process.platform === 'linux')('may not be a device', async () => {
    expect(await runIn('/', '/dev/zero')).toMatchObject({
      code: 2,
      err: expect.stringContaining('/dev/zero is neither a folder nor a file.') as string,
    });
  });

  it('are named in findings about the whole of them', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'widget.zip'), 'hello');
    const { code, out } = await runIn(folder, 'widget.zip');
    expect(code).toBe(1);
    expect(out).toContain('widget.zip  error  archive/broken-zip  The zip file cannot be read');
  });

  it('may be a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'w/i18n'), { recursive: true });
    mkdirSync(join(folder, 'w/images'));
    for (const [path, content] of goodFiles()) writeFileSync(join(folder, 'w', path), content);
    expect(await runIn(folder, '--listing', 'w')).toEqual({ code: 0, out: 'w: nothing found\n', err: '' });
  });
});

describe('the options', () => {
  it('--listing adds the rules of the review', async () => {
    const folder = folderWithZip(setManifest('tour', undefined), remove('images/tour.png'));
    expect((await runIn(folder, 'widget.zip')).out).not.toContain('listing/');
    expect((await runIn(folder, '--listing', 'widget.zip')).out).toContain('listing/tour');
  });

  it('--only limits to groups, though not what keeps the check from seeing', async () => {
    const folder = folderWithZip(remove('images/logo.png'), remove('manifest.json'));
    const { out } = await runIn(folder, '--only', 'i18n,script', 'widget.zip');
    expect(out).not.toContain('images/missing-logo');
    expect(out).toContain('archive/manifest-at-root');
  });

  it.each([
    ['manifest,i18n', rename('manifest.json', 'Manifest.json'), 'archive/case-mismatch'],
    ['script', rename('script.js', 'Script.js'), 'archive/case-mismatch'],
    ['script', remove('script.js'), 'archive/missing-member'],
    ['i18n', without('i18n/'), 'archive/missing-member'],
    ['images', without('images/'), 'archive/missing-member'],
    ['listing', put('i18n/en.json', '{'), 'i18n/invalid-json'],
    ['i18n,images,script', put('manifest.json', '{ bad'), 'manifest/invalid-json'],
  ])('--only %s does not hide that the rules saw nothing', async (groups, change, rule) => {
    const { code, out } = await runIn(folderWithZip(change), '--only', groups, 'widget.zip');
    expect(code).toBe(1);
    expect(out).toContain(rule);
  });

  it('--format chooses the output', async () => {
    const { out } = await runIn(folderWithZip(), '--format', 'json', 'widget.zip');
    expect(JSON.parse(out)).toMatchObject({ version: 1, targets: [{ path: 'widget.zip', findings: [] }] });
  });

  it('--only adds up', async () => {
    const folder = folderWithZip(remove('images/logo.png'), setManifest('widget/version', 'x'));
    const { out } = await runIn(folder, '--only', 'images', '--only', 'manifest', 'widget.zip');
    expect(out).toContain('images/missing-logo');
    expect(out).toContain('manifest/version');
  });

  it('--explain tells what, why and how to fix', async () => {
    const { code, out } = await runIn('/', '--explain', 'images/wrong-size');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^images\/wrong-size \(error\)\n\nWhat: .+\n\nWhy: .+\n\nFix: .+\n\nBroken:\n {4}.+\n\nMended:\n {4}.+\n\nSource: https:/,
    );
  });

  it('--help prints the usage', async () => {
    expect(await runIn('/', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Usage: npm run check') as string,
    });
  });

  it.each([
    [['--explain', 'images/wrong-sizes'], 'There is no rule "images/wrong-sizes". Did you mean "images/wrong-size"?'],
    [['--explain', 'wrong-size'], 'There is no rule "wrong-size". Did you mean "images/wrong-size"?'],
    [['--explain', 'worng-size'], 'Did you mean "images/wrong-size"?'],
    [['--explain', 'repeated-key'], 'Did you mean "manifest/repeated-key" or "i18n/repeated-key"?'],
    [['--format', 'jsn'], '--format cannot be "jsn"; it takes text, json, github, sarif. Did you mean "json"?'],
    [['--only', 'manifest,i81n'], '--only cannot be "i81n"; it takes archive, manifest'],
    [['--max-warnings', 'few'], '--max-warnings takes a whole number, not "few".'],
    [['--max-warnings', ''], '--max-warnings takes a whole number, not "".'],
    [['--max-warnings', '5x'], '--max-warnings takes a whole number, not "5x".'],
    [['--max-warnings', 'x5'], '--max-warnings takes a whole number, not "x5".'],
    [['--max-warnings', '1234567890'], '--max-warnings takes a whole number, not "1234567890".'],
    [['--nonsense'], "Unknown option '--nonsense'"],
    [['--fromat', 'json'], 'Did you mean "--format"?'],
    [[''], "A path is empty. Name a widget's folder or zip file."],
    [['--only', 'exceptions'], '--only cannot be "exceptions"; it takes archive, manifest'],
    [['--explain', 'images/wrong-size', 'x.zip'], '--explain takes one rule and checks nothing: what is "x.zip" for?'],
  ])('%j cannot be understood', async (args, message) => {
    const { code, out, err } = await runIn('/', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
