import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../shared/paths';
import { runIn } from '../check/support/run-in';
import { copyProject } from '../support/project-copy';
import { zipOf } from '../support/zip';

/** Empties a terminal, and turns the direction of writing, where it is printed as it is. */
const steering = '\u001B[2J\u202E\u009B31m';
const steers = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;

// Windows has no names with most of these.
const odd = process.platform === 'win32' ? 'a [b] {c} #d %41 ñ' : `a [b] {c} #d %41 ñ ? * ${steering}\n::error::b`;

/** A project in a folder of that name, whose files say the same wherever a text may stand. */
let project: string;
beforeAll(async () => {
  const { root } = await copyProject();
  project = `${root} ${odd}`;
  renameSync(root, project);
  writeFileSync(join(project, 'i18n', `${odd}.txt`), '');
  mkdirSync(join(project, 'receiver'));
  writeFileSync(join(project, 'receiver', '.env'), `HOOK_KEY="open${steering}\n`);
  const broken = `define([], function () { ${steering} });`;
  const manifest = JSON.stringify({ widget: { name: odd, [odd]: odd }, locations: [odd], settings: { [odd]: odd } });
  const files = { 'manifest.json': manifest, 'script.js': broken, [`${odd}.js`]: broken };
  const entries = Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) }));
  writeFileSync(join(project, `${odd}.zip`), zipOf(entries));
});
afterAll(() => rmSync(project, { recursive: true }));

describe('nothing steers a terminal that is printed by a check', () => {
  const words = {
    'as text': ['--listing', `${odd}.zip`],
    'as JSON': ['--listing', '--format', 'json', `${odd}.zip`],
    'for GitHub': ['--listing', '--format', 'github', `${odd}.zip`],
    'as SARIF': ['--listing', '--format', 'sarif', `${odd}.zip`],
    'of what is not there': [odd],
    'of a group that is none': ['--only', odd],
    'in a format that is none': ['--format', odd],
    'about a rule that is none': ['--explain', odd],
    'with exceptions that are not there': ['--exceptions', odd, `${odd}.zip`],
  };

  it.each(Object.entries(words))('%s', async (_, given) => {
    const { out, err } = await runIn(project, ...given);
    expect(`${out}${err}`).toContain('[2J');
    expect(`${out}${err}`).not.toMatch(steers);
  });
});

interface Run {
  words: string[];
  /** Of which project; of this one where the copy lacks the room. */
  root?: string;
  /** Where it is started. */
  from?: string;
}

/** What a command prints, on either output. */
function printed({ words, root = repositoryRoot, from = project }: Run): Promise<string> {
  const environment = { PATH: process.env['PATH'], HOME: process.env['HOME'], INIT_CWD: project };
  const address = { WEBHOOK_URL: `https://h.example.dev/${steering}` };
  const options = { cwd: from, env: { ...environment, ...address } };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/run.cjs'), ...words], options, (_, out, err) =>
      resolve(`${out}${err}`),
    );
  });
}

describe('nothing steers a terminal that is printed by', () => {
  const runs: Record<string, () => Run> = {
    'a build with an option that is none': () => ({ root: project, words: ['scripts/build.ts', `--${odd}`] }),
    'the local Kommo': () => ({ words: ['scripts/dev.ts', odd] }),
    'a trial': () => ({ words: ['scripts/try.ts', '--stubs', odd, project] }),
    'the API alone': () => ({ words: ['scripts/kommo-api.ts', '--port', odd] }),
    'the receiver': () => ({ words: ['receiver/main.ts'], from: join(project, 'receiver') }),
    "the receiver's operator": () => ({ words: ['receiver/operator/main.ts', odd] }),
    'the logos': () => ({ root: project, words: ['scripts/images.ts'] }),
    'a command that is not there': () => ({ root: project, words: [`${odd}.ts`] }),
  };

  it.each(Object.entries(runs))('%s', async (name, make) => {
    if (name === 'the logos') rmSync(join(project, 'images', 'logo.svg'), { force: true });
    const output = await printed(make());
    expect(output).toContain('[2J');
    expect(output).not.toMatch(steers);
  });
});

it('a project is built in a folder with such a name, and its report steers no terminal', async () => {
  const output = await printed({ root: project, words: ['scripts/build.ts'] });
  for (const told of ['widget.zip', 'is left out', 'Kommo will call https://h.example.dev/']) {
    expect(output).toContain(told);
  }
  expect(output).not.toMatch(steers);
  expect(existsSync(join(project, 'dist', 'widget.zip'))).toBe(true);
});
