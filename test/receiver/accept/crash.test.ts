import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder';
import { fuzzSeed, numbersFrom } from '../../support/random';
import { metric } from './support/metric';
import { environmentOf, hookKey, type ReceiverProcess, spawnReceiver, startReceiver } from './support/receiver-process';
import { ask, hookNumber, post } from './support/request';
import { hooksInSpool, hooksInStore } from './support/stored-hooks';

async function start(folder: string, prefix: string[] = []): Promise<ReceiverProcess> {
  const receiver = await startReceiver(environmentOf(folder), { prefix });
  onTestFinished(() => void receiver.child.kill('SIGKILL'));
  return receiver;
}

/** A store that is out of reach from the first hook on. */
function folderInOutage(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'outage'), '');
  return folder;
}

describe('what was answered with 200', () => {
  it('is there after kill -9 at any instant', { timeout: 120_000 }, async () => {
    const random = numbersFrom(fuzzSeed);
    const folder = folderInOutage();
    let next = 1;
    for (let run = 0; run < 3; run += 1) {
      const receiver = await start(folder);
      const acknowledged: number[] = [];
      const killAfter = 100 + Math.floor(random() * 300);
      const sender = async (): Promise<void> => {
        for (;;) {
          const number = (next += 1);
          const answer = await post(receiver.url, hookNumber(number), hookKey).catch(() => undefined);
          if (!answer) return;
          if (answer.status === 200) acknowledged.push(number);
          if (acknowledged.length === killAfter) receiver.child.kill('SIGKILL');
        }
      };
      const exited = once(receiver.child, 'exit');
      await Promise.all([...Array.from({ length: 16 }, sender), exited]);
      const stored = new Set((await hooksInSpool(folder)).map(({ event }) => event.id));
      expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
      expect(
        acknowledged.filter((number) => !stored.has(number)),
        `FUZZ_SEED=${fuzzSeed}`,
      ).toEqual([]);
    }
  });

  it('reaches the store after kill -9 and an outage of the store, each hook once', async () => {
    const folder = folderInOutage();
    const first = await start(folder);
    for (let number = 1; number <= 5; number += 1) await post(first.url, hookNumber(number), hookKey);
    await first.end('SIGKILL');
    const second = await start(folder);
    await post(second.url, hookNumber(6), hookKey);
    await expect.poll(second.output).toContain('the store does not take hooks');
    expect(hooksInStore(folder)).toEqual([]);
    rmSync(join(folder, 'outage'));
    const leads = (): number[] => hooksInStore(folder).map(({ event }) => event.id);
    await expect.poll(leads).toEqual([1, 2, 3, 4, 5, 6]);
    await second.end('SIGTERM');
    expect(await hooksInSpool(folder)).toEqual([]);
  });
});

describe('a second process on one folder', () => {
  it('is refused by name, and starts once the first one is gone', async () => {
    const folder = temporaryFolder();
    const first = await start(folder);
    const { child, output } = spawnReceiver(environmentOf(folder));
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(output()).toBe(
      `DATA_DIR="${folder}" is in use by another receiver (process ${first.child.pid}). ` +
        'Stop that one, or give this one a folder of its own.\n',
    );
    expect(await ask(`${first.url}/ready`)).toMatchObject({ status: 200 });
    await first.end('SIGKILL');
    expect(await ask(`${(await start(folder)).url}/ready`)).toMatchObject({ status: 200 });
  });
});

describe('a receiver that cannot start', () => {
  it('says so when its port is taken', async () => {
    const first = await start(temporaryFolder());
    const { child, output } = spawnReceiver({ ...environmentOf(temporaryFolder()), PORT: new URL(first.url).port });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(output()).toContain(`PORT=${new URL(first.url).port} of HOST=127.0.0.1 is taken by another program.`);
  });

  it('says so when its folder is a file', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const { child, output } = spawnReceiver(environmentOf(join(folder, 'file')));
    await once(child, 'exit');
    expect(output()).toContain(`DATA_DIR="${join(folder, 'file')}" cannot be made (EEXIST).`);
  });

  it('says so when its file is none of SQLite', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'spool.sqlite'), 'not a database '.repeat(100));
    const { child, output } = spawnReceiver(environmentOf(folder));
    await once(child, 'exit');
    expect(output()).toContain(`${join(folder, 'spool.sqlite')} cannot be used: file is not a database.`);
  });
});

describe('a full disk', () => {
  it.skipIf(process.platform !== 'linux')(
    'is answered with 503 and told by /ready, and hooks are taken again when there is room',
    async () => {
      const folder = folderInOutage();
      // The size of a file is limited as a full disk would: writing fails in the middle.
      const receiver = await start(folder, ['sh', '-c', 'ulimit -S -f 400; exec "$@"', 'sh']);
      const big = hookNumber(1, 'x'.repeat(100_000));
      const statuses: number[] = [];
      for (let sent = 0; sent < 8; sent += 1) statuses.push((await post(receiver.url, big, hookKey)).status);
      expect(new Set(statuses)).toEqual(new Set([200, 503]));
      expect(await ask(`${receiver.url}/ready`)).toMatchObject({ status: 503 });
      expect((await ask(`${receiver.url}/ready`)).body).toContain('Hooks cannot be stored: ');
      expect(await ask(`${receiver.url}/health`)).toMatchObject({ status: 200 });
      const refused = statuses.filter((status) => status === 503).length;
      expect(await metric(receiver.metricsUrl, 'receiver_hooks_total{answer="no_disk"}')).toBe(refused);
      execFileSync('prlimit', ['--pid', String(receiver.child.pid), '--fsize=unlimited']);
      expect(await ask(`${receiver.url}/ready`)).toMatchObject({ status: 200 });
      expect(await post(receiver.url, hookNumber(2), hookKey)).toMatchObject({ status: 200 });
      await receiver.end('SIGKILL');
      expect(await hooksInSpool(folder)).toHaveLength(statuses.filter((status) => status === 200).length + 1);
    },
  );
});

describe('SIGTERM', () => {
  it('answers what has come, takes nothing new and ends with 0', async () => {
    const folder = folderInOutage();
    const receiver = await start(folder);
    const { hostname, port } = new URL(receiver.url);
    const body = hookNumber(1);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.write(`POST /kommo/pipeline?key=${hookKey} HTTP/1.1\r\nhost: a\r\ncontent-length: ${body.length}\r\n\r\n`);
    socket.write(body.slice(0, 20));
    await post(receiver.url, hookNumber(2), hookKey);
    const ended = receiver.end('SIGTERM');
    await expect.poll(receiver.output).toContain('"step":"stop"');
    await expect.poll(() => ask(`${receiver.url}/health`).catch(() => 'refused')).toBe('refused');
    socket.write(body.slice(20));
    expect(await ended).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*connection: close/i);
    expect((await hooksInSpool(folder)).map(({ event }) => event.id)).toEqual([2, 1]);
  });
});
