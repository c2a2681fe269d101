import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { repositoryRoot } from '../../shared/paths';
import { copyProject } from '../support/project-copy';
import { temporaryFolder } from '../support/temporary-folder';

const noLimit = process.platform === 'win32' ? 'Windows has no limit of open files' : '';
if (noLimit) console.warn(`${noLimit}: what few of them do is not tried.`);

/** Runs a command of the project in `root` where a program may have so many files open. */
function runWith(limit: number, root: string, words: string[]): { status: number | null; output: string } {
  const command = ['-c', 'ulimit -n "$0" && exec "$@"', String(limit), process.execPath, 'scripts/run.cjs', ...words];
  const { status, stdout, stderr } = spawnSync('sh', command, { cwd: root, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

describe.skipIf(noLimit)('where a program may open few files', () => {
  it('64 are enough to compile, to check and to build', async () => {
    const { root, remove } = await copyProject();
    onTestFinished(remove);
    rmSync(join(root, 'dist'), { recursive: true, force: true });
    expect(runWith(64, root, ['scripts/check.ts', inject('archive')])).toMatchObject({ status: 0 });
    expect(runWith(64, root, ['scripts/build.ts'])).toMatchObject({ status: 0 });
  });

  it.each(['check', 'build', 'dev', 'kommo-api', 'try'])('fewer are one sentence of %s', (command) => {
    for (const limit of [20, 24, 40]) {
      const { status, output } = runWith(limit, repositoryRoot, [`scripts/${command}.ts`]);
      expect({ limit, status, output }).toEqual({
        limit,
        status: 1,
        output: expect.stringMatching(/^This system lets a program open too few files\. .*\n$/) as string,
      });
    }
  });

  it('the local Kommo keeps the last good archive, and goes on once there are more', async () => {
    const folder = temporaryFolder();
    const write = (name: string): void => writeFileSync(join(folder, 'manifest.json'), `{"widget":{"name":"${name}"}}`);
    write('one');
    const dev = new RunningDev(folder);
    const name = async (): Promise<unknown> => (await dev.status()).archive?.manifest?.widget?.name;
    expect(await name()).toBe('one');
    dev.limit(3);
    write('two');
    await dev.says(/cannot be read \(EMFILE\)/);
    dev.limit(1024);
    expect(await name()).toBe('one');
    write('three');
    await vi.waitFor(async () => expect(await name()).toBe('three'), 10_000);
    expect(dev.output).not.toMatch(/\n\s+at /);
  });
});

interface Status {
  archive?: { manifest?: { widget?: { name?: string } } };
}

/** `npm run dev` of a folder, until the end of the test. */
class RunningDev {
  output = '';
  #child: ChildProcess;

  constructor(folder: string) {
    const words = [join('scripts', 'run.cjs'), 'scripts/dev.ts', '--no-open', '--port', '6150', folder];
    this.#child = spawn(process.execPath, words, { cwd: repositoryRoot });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    onTestFinished(async () => {
      this.#child.kill();
      if (this.#child.exitCode === null) await once(this.#child, 'exit');
    });
  }

  says(words: RegExp): Promise<string> {
    return vi.waitFor(() => {
      expect(this.output).toMatch(words);
      return words.exec(this.output)?.[0] ?? '';
    }, 20_000);
  }

  async status(): Promise<Status> {
    const url = await this.says(/http:\/\/127\.0\.0\.1:\d+/);
    return (await (await fetch(`${url}/api/status`)).json()) as Status;
  }

  /** How many files it may have open from now on. */
  limit(files: number): void {
    expect(spawnSync('prlimit', ['--pid', String(this.#child.pid), `--nofile=${files}:`]).status).toBe(0);
  }
}
