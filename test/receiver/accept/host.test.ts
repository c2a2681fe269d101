import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../../../scripts/dev/free-port';
import { repositoryRoot } from '../../../shared/paths';
import { temporaryFolder } from '../../support/temporary-folder';
import { installedPackages, neededPackages } from './support/host-packages';
import { environmentOf, hookKey } from './support/receiver-process';
import { ask, hookNumber, post } from './support/request';

/** The words of each line of the Dockerfile, without that of the base. */
const steps = readFileSync(join(repositoryRoot, 'receiver', 'Dockerfile'), 'utf8')
  .split('\n')
  .filter((line) => /^[A-Z]/.test(line))
  .map((line): [instruction: string, text: string] => {
    const space = line.indexOf(' ');
    return [line.slice(0, space), line.slice(space + 1)];
  });
const textsOf = (instruction: string): string[] =>
  steps.filter(([name]) => name === instruction).map(([, text]) => text);

/** `["node", "-e", "…"]` as words, of CMD or behind the options of HEALTHCHECK. */
const wordsOf = (instruction: string): string[] => {
  const [text = ''] = textsOf(instruction);
  return JSON.parse(text.slice(text.indexOf('['))) as string[];
};

/** Links the packages that a host has: found from here only, not from where they really are. */
const asInstalled = { NODE_OPTIONS: '--preserve-symlinks' };

function installInto(folder: string): void {
  for (const place of neededPackages()) {
    const real = join(repositoryRoot, place);
    if (!existsSync(real)) continue;
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    symlinkSync(real, join(folder, place));
  }
}

it('npm ci -w receiver --omit=dev installs what the receiver needs, and nothing else', () => {
  const needed = neededPackages();
  expect(needed.size).toBeGreaterThan(20);
  expect(installedPackages().filter((place) => !needed.has(place))).toEqual([]);
});

it(
  'the steps of the Dockerfile make a receiver that runs where nothing can be compiled',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder();
    const port = String(await freePort());
    const settings = { ...environmentOf(join(folder, 'data')), KOMMO_ORIGIN: 'http://127.0.0.1:9', PORT: port };
    const env = { PATH: process.env['PATH'], ...asInstalled, ...settings };
    for (const [instruction, text] of steps) {
      if (instruction === 'COPY') copy(folder, text.split(' '));
      if (instruction === 'RUN' && text.startsWith('npm ci -w receiver --omit=dev')) installInto(folder);
      if (instruction === 'RUN' && text.startsWith('npm run')) execFileSync('sh', ['-c', text], { cwd: folder, env });
    }
    // All is compiled: whoever runs it need not be able to, nor to write there.
    unlinkSync(join(folder, 'node_modules', 'esbuild'));

    const run = (words: string[]): string =>
      execFileSync(process.execPath, words, {
        cwd: folder,
        env,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
    const receiver = spawn(process.execPath, wordsOf('CMD').slice(1), { cwd: folder, env, stdio: 'ignore' });
    onTestFinished(() => void receiver.kill('SIGKILL'));
    const url = `http://127.0.0.1:${port}`;
    await expect.poll(() => ask(`${url}/ready`).catch(String), { timeout: 60_000 }).toMatchObject({ status: 200 });
    run(wordsOf('HEALTHCHECK').slice(1));
    expect(await post(url, hookNumber(1), hookKey)).toMatchObject({ status: 200 });
    const hooks = (): string => run(['scripts/run.cjs', 'receiver/operator/main.ts', 'hooks', '--account', '5']);
    await expect.poll(hooks, { interval: 500 }).toContain('lead 1  lead_status_changed');
    receiver.kill('SIGTERM');
    await expect.poll(() => receiver.exitCode).toBe(0);
  },
);

it('Docker is sent what the Dockerfile copies, and nothing else', () => {
  const lines = readFileSync(join(repositoryRoot, '.dockerignore'), 'utf8').split('\n');
  expect(lines).toContain('*');
  const copied = textsOf('COPY').flatMap((text) =>
    text
      .split(' ')
      .slice(0, -1)
      .map((place) => place.split('/')[0]),
  );
  const sent = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(new Set(sent)).toEqual(new Set(copied));
});

function copy(folder: string, places: string[]): void {
  const target = places.at(-1) ?? '';
  for (const place of places.slice(0, -1)) {
    const path = target.endsWith('/') ? join(target, place.split('/').at(-1) ?? '') : target;
    cpSync(join(repositoryRoot, place), join(folder, path), { recursive: true });
  }
}
