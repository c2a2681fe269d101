import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTrial } from '../../trial/run-trial';
import { type Change, setManifest } from '../check/support/changes';
import { temporaryFolder } from '../support/temporary-folder';
import { zipOfFiles } from '../support/zip';
import { plantedWidget } from './support/planted-widget';

/** A folder with a widget that cannot be switched off, asks a server, and has no form: there is little to try. */
function folderWithWidget(...changes: Change[]): string {
  const folder = temporaryFolder();
  const asks =
    "fetch('https://api.widgets.test.dev/state?key=secret').then(function (answer) { return answer.json(); })";
  const files = plantedWidget(
    `onSave: function (event) { return event.active === 'Y' && ${asks}.then(function (state) { return state.ok; }, function () { return true; }); },`,
  );
  for (const change of [setManifest('locations', ['settings']), setManifest('widget/locale', ['en']), ...changes])
    change(files);
  writeFileSync(join(folder, 'widget.zip'), zipOfFiles(files));
  return folder;
}

async function runIn(folder: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const terminal = {
    argv: ['node', 'try', ...words],
    env: { INIT_CWD: folder },
    cwd: () => folder,
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
  };
  const code = await runTrial(terminal, folder);
  return { code, ...written };
}

describe('npm run try', { timeout: 120_000 }, () => {
  it('tells findings with the parts, the requests and a page of pictures, and exits with 1', async () => {
    const folder = folderWithWidget();
    const { code, out, err } = await runIn(folder, 'widget.zip', '--pictures', 'seen');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^widget\.zip: 1 error, 0 warnings\n\n.*error {2}trial\/switch-off-refused/);
    const [, picture = ''] = /Picture: (\S+)/.exec(out) ?? [];
    expect(readFileSync(join(folder, picture)).subarray(1, 4).toString()).toBe('PNG');
    expect(out).toContain('language en  empty fields saved, filled saved, no form in the pipeline, refused,');
    expect(out).toMatch(/GET https:\/\/api\.widgets\.test\.dev\/state {2}script\.js:\d+:\d+\n/);
    expect(out).toMatch(/\nPictures: seen\/index\.html\n$/);
    const page = readFileSync(join(folder, 'seen/index.html'), 'utf8');
    expect(page).toContain('trial/switch-off-refused');
    for (const [, file = ''] of page.matchAll(/src="([^"]+)"/g))
      expect(existsSync(join(folder, 'seen', file))).toBe(true);
  });

  it('keeps back what an exception names', async () => {
    const folder = folderWithWidget();
    const exception = { rule: 'trial/switch-off-refused', file: 'script.js', reason: 'for a test' };
    writeFileSync(join(folder, 'own.json'), JSON.stringify({ widgetCheck: { exceptions: [exception] } }));
    const { code, out } = await runIn(folder, 'widget.zip', '--exceptions', 'own.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^widget\.zip: nothing found, 1 excepted\n/);
  });

  it('answers with stubs', async () => {
    const folder = folderWithWidget();
    mkdirSync(join(folder, 'stubs'));
    const stub = { request: 'GET https://api.widgets.test.dev/*', body: { ok: false } };
    writeFileSync(join(folder, 'stubs', 'state.json'), JSON.stringify(stub));
    const { code, out } = await runIn(folder, 'widget.zip', '--stubs', 'stubs', '--format', 'json');
    const [target] = (JSON.parse(out) as { targets: { findings: { rule: string }[]; trial: object }[] }).targets;
    // Answered so, onSave refuses what it allows while nobody answers: nothing was installed that could be switched off.
    expect(target?.findings.map(({ rule }) => rule)).toContain('trial/not-judged');
    expect(target?.findings.map(({ rule }) => rule)).not.toContain('trial/switch-off-refused');
    expect(target?.trial).toMatchObject({ parts: [{ name: 'language en' }] });
    expect(code).toBe(0);
  });

  it('says what cannot be tried, and goes on with the next', async () => {
    const folder = folderWithWidget();
    const { code, out, err } = await runIn(folder, 'missing.zip', 'widget.zip', '--format', 'sarif');
    expect(code).toBe(2);
    expect(err).toMatch(/missing\.zip does not exist/);
    const { runs } = JSON.parse(out) as { runs: { results: { ruleId: string }[] }[] };
    expect(runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(['trial/switch-off-refused']);
  });

  it.each([
    [['--help'], 0, /^Usage: npm run try/],
    [['--pictures'], 2, /--pictures/],
    [['--picture', 'x'], 2, /Did you mean "--pictures"/],
    [['--stubs', 'absent'], 2, /--stubs .*absent cannot be read/],
  ])('%j', async (words, expected, text) => {
    const { code, out, err } = await runIn(temporaryFolder(), 'widget.zip', ...words);
    expect(code).toBe(expected);
    expect(out + err).toMatch(text);
  });
});
