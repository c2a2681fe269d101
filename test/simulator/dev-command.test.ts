import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { repositoryRoot } from '../../shared/paths';
import type { SimulatorStatus } from '../../simulator/protocol';
import { temporaryFolder } from '../support/temporary-folder';
import { readDevOptions } from '../../scripts/dev/dev-options';

let running: ChildProcess | undefined;
afterEach(async () => {
  const ended = running;
  running = undefined;
  if (ended?.exitCode !== null || ended.signalCode !== null) return;
  ended.kill();
  await once(ended, 'exit');
});

/** Starts the command as npm does, in the folder `from`; ends it once it has printed `until`. */
function dev(words: string[], until: RegExp, from = repositoryRoot): Promise<string> {
  const started = spawn(process.execPath, [join('scripts', 'run.cjs'), 'scripts/dev.ts', ...words], {
    cwd: repositoryRoot,
    env: { ...process.env, INIT_CWD: from },
  });
  running = started;
  return printed(started, until).then(({ input }) => input);
}

/** Waits until a process has printed `until`. */
function printed(started: ChildProcess, until: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [started.stdout, started.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const match = until.exec(output);
        if (match) resolve(match);
      });
    }
    started.on('exit', () => reject(new Error(`It ended before ${until}:\n${output}`)));
  });
}

async function receiverAt(url: string): Promise<string | undefined> {
  return ((await (await fetch(`${url}/api/status`)).json()) as SimulatorStatus).receiver?.state;
}

describe('npm run dev', () => {
  it('prints where the page is, with a widget given by a path from where the user stands', async () => {
    const archive = inject('archive');
    const output = await dev(
      ['--no-open', '--port', '5900', 'widget.zip'],
      /is at http:\/\/127\.0\.0\.1:\d+/,
      join(archive, '..'),
    );
    expect(output).toContain(archive);
    const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
    const { status, headers } = await fetch(url, { redirect: 'manual' });
    expect([status, headers.get('location')]).toEqual([
      307,
      expect.stringMatching(/^http:\/\/my_company\.widget-\w+\.localhost:/),
    ]);
  });

  it('ends with the process that started it, as npm on SIGTERM', async () => {
    const words = [join('scripts', 'run.cjs'), 'scripts/dev.ts', '--no-open', '--port', '5930', inject('archive')];
    const parent = spawn(
      process.execPath,
      ['-e', `require('child_process').spawn(process.execPath, ${JSON.stringify(words)}, { stdio: 'inherit' })`],
      { cwd: repositoryRoot },
    );
    running = parent;
    const [url = ''] = await printed(parent, /http:\/\/127\.0\.0\.1:\d+/);
    expect((await fetch(`${url}/api/status`)).status).toBe(200);
    parent.kill('SIGKILL');
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow('fetch failed'), { timeout: 10_000, interval: 100 });
  });

  it.each([
    ['SIGINT', 'starting'],
    ['SIGKILL', 'starting'],
    ['SIGKILL', 'running'],
  ] as const)('leaves nothing of its receiver behind after %s while that is %s', async (signal, state) => {
    const folder = temporaryFolder();
    const words = [join('scripts', 'run.cjs'), 'scripts/dev.ts', '--no-open', '--port', '5960', inject('archive')];
    const started = spawn(process.execPath, words, { cwd: repositoryRoot, env: { ...process.env, TMPDIR: folder } });
    running = started;
    const [url = ''] = await printed(started, /http:\/\/127\.0\.0\.1:\d+/);
    const ofReceiver = async (): Promise<string[]> =>
      (await readdir(folder)).filter((name) => name.startsWith('kommo-receiver-'));
    await vi.waitFor(async () => expect(await ofReceiver()).toHaveLength(1), 40_000);
    if (state === 'running') await vi.waitFor(async () => expect(await receiverAt(url)).toBe('running'), 40_000);
    started.kill(signal);
    await vi.waitFor(async () => expect(await ofReceiver()).toEqual([]), 15_000);
  });

  it('explains itself', async () => {
    expect(await dev(['--help'], /--stubs FOLDER/)).toContain('npm run dev -- widget.zip');
  });

  it('says in one sentence what it does not understand', async () => {
    expect(await dev(['nothing.zip'], /does not exist/)).toContain(join(repositoryRoot, 'nothing.zip'));
  });

  it.each([
    [['--port', 'x'], '--port x is not a port'],
    [['--port', '0'], '--port 0 is not a port'],
    [['one', 'two'], 'two is one too many'],
    [['--code', 'a/b'], '--code a/b is not a widget code'],
    [['--send-to', 'a b'], '--send-to a b is not a host'],
    [['--open'], "Unknown option '--open'"],
  ])('refuses %j', (words, reason) => {
    expect(() => readDevOptions(words, '/')).toThrow(reason);
  });

  it('reads its words', () => {
    expect(readDevOptions(['a/widget.zip', '--no-open', '--port', '81', '--code', 'own'], '/home')).toEqual({
      path: join('/home', 'a', 'widget.zip'),
      port: 81,
      opensBrowser: false,
      code: 'own',
      sendTo: [],
    });
    expect(readDevOptions([], '/')).toEqual({ path: undefined, port: 5800, opensBrowser: true, sendTo: [] });
    const named = ['--send-to', 'localhost:3000', '--send-to', 'https://Example.com/hook'];
    expect(readDevOptions(named, '/').sendTo).toEqual(['localhost:3000', 'example.com']);
  });
});
