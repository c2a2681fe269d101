import { rmSync, mkdtempSync } from 'node:fs';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, hookKey, type ReceiverProcess, startReceiver } from './support/receiver-process';
import { ask, hookNumber, post } from './support/request';

let receiver: ReceiverProcess;
const folder = mkdtempSync(join(tmpdir(), 'receiver-'));

beforeAll(async () => {
  receiver = await startReceiver(environmentOf(folder));
});

afterAll(async () => {
  await receiver.end('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A connection, and all that comes back on it until the server closes it. */
async function open(): Promise<{ socket: Socket; closed: Promise<string> }> {
  const { hostname, port } = new URL(receiver.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  // Writing on into a connection that the server has closed is part of these tests.
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.on('close', () => resolve(answer)));
  await once(socket, 'connect');
  return { socket, closed };
}

const target = `/kommo/pipeline?key=${hookKey}`;

describe('the server', () => {
  // Where a thousand connections take a busy machine longer than one may send nothing, they are given up, as they should be.
  it('serves others while 1,000 connections send nothing', { retry: 5 }, async () => {
    const idle = await Promise.all(Array.from({ length: 1000 }, open));
    expect(await post(receiver.url, hookNumber(1), hookKey)).toMatchObject({ status: 200 });
    expect(await ask(`${receiver.url}/ready`)).toMatchObject({ status: 200 });
    const givenUp = idle.filter(({ socket }) => socket.destroyed);
    for (const { socket } of idle) socket.destroy();
    expect(givenUp).toEqual([]);
  });

  it.concurrent.each([
    ['a connection that sends nothing', '', /^(HTTP\/1\.1 408 .*)?/],
    ['a header that stops in the middle', `POST ${target} HTTP/1.1\r\nhost: a\r\nx-`, /^HTTP\/1\.1 408 /],
    [
      'a body that stops in the middle',
      `POST ${target} HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\nevent[type]=`,
      /^HTTP\/1\.1 408 /,
    ],
  ])('gives up %s', { timeout: 60_000 }, async (_, sent, answer) => {
    const { socket, closed } = await open();
    socket.write(sent);
    expect(await closed).toMatch(answer);
  });

  it('gives up a header without end', async () => {
    const { socket, closed } = await open();
    socket.write(`POST ${target} HTTP/1.1\r\nhost: a\r\nx-long: `);
    const flood = (): void => {
      while (!socket.destroyed && socket.write('x'.repeat(10_000)));
    };
    socket.on('drain', flood);
    flood();
    await closed;
    expect(await post(receiver.url, hookNumber(4), hookKey)).toMatchObject({ status: 200 });
  });

  it.concurrent('gives up a sender that drips its header', { timeout: 60_000 }, async () => {
    const { socket, closed } = await open();
    socket.write(`POST ${target} HTTP/1.1\r\nhost: a\r\n`);
    const drip = setInterval(() => socket.write('x: y\r\n'), 100);
    expect(await closed).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drip);
    expect(await post(receiver.url, hookNumber(2), hookKey)).toMatchObject({ status: 200 });
  });

  it('stops reading a body without end', async () => {
    const { socket, closed } = await open();
    socket.write(`POST ${target} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\n`);
    const flood = (): void => {
      while (!socket.destroyed && socket.write(`ffff\r\n${'x'.repeat(0xffff)}\r\n`));
    };
    socket.on('drain', flood);
    flood();
    await closed;
    expect(await post(receiver.url, hookNumber(3), hookKey)).toMatchObject({ status: 200 });
  });

  it.each([
    ['no HTTP at all', 'GET\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'two lengths',
      `POST ${target} HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      'a length and chunks',
      `POST ${target} HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
  ])('refuses %s', async (_, sent, answer) => {
    const { socket, closed } = await open();
    socket.write(sent);
    expect(await closed).toMatch(answer);
  });
});
