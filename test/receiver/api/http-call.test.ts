import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { callLimits, callWithin } from '../../../receiver/api/http-call';
import { startServer } from '../../support/web-server';

/** Takes connections, and says nothing: a TLS connection to it never stands. */
async function silentServer(): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A limit that is not to be reached, and one that is. */
const [never, soon] = [60_000, 50];

it('waits 5 s for a connection, and 20 s for the whole answer', () => {
  expect(callLimits).toEqual({ connect: 5000, whole: 20_000 });
});

it('gives up a connection that does not come to stand: nothing has left', async () => {
  const call = callWithin({ connect: soon, whole: never });
  const reply = await call({ url: `https://${await silentServer()}/`, method: 'POST', body: {} });
  expect(reply).toEqual({ status: 0, reason: 'UND_ERR_CONNECT_TIMEOUT', isSent: false });
});

it.each([
  ['that never begins', () => undefined],
  [
    'that stops in the middle',
    (response: { write: (text: string) => unknown }) => void response.write('{"_embedded":'),
  ],
])('gives up an answer %s: Kommo may have done what it was asked', async (_, answer) => {
  const { address } = await startServer(answer);
  const call = callWithin({ connect: never, whole: soon });
  expect(await call({ url: address, method: 'POST', body: {} })).toEqual({
    status: 0,
    reason: 'TimeoutError',
    isSent: true,
  });
});

it.each([
  ['{"a":1}', { body: { a: 1 }, isBroken: false }],
  [' \n', { body: undefined, isBroken: false }],
  [`{${'x'.repeat(3000)}`, { body: `{${'x'.repeat(1999)}`, isBroken: true }],
])('of the answer %j it tells the JSON, or how it begins', async (text, told) => {
  const { address } = await startServer((response) => void response.end(text));
  const reply = await callWithin({ connect: never, whole: never })({ url: address, method: 'GET' });
  expect(reply).toMatchObject({ status: 200, ...told });
});

it('sends JSON, or nothing', async () => {
  const { address, received } = await startServer((response) => void response.end());
  const call = callWithin({ connect: never, whole: never });
  await call({ url: address, method: 'POST', body: { a: 1 }, headers: { authorization: 'x' } });
  await call({ url: address, method: 'GET' });
  expect(received).toMatchObject([
    {
      body: '{"a":1}',
      headers: { accept: 'application/json', 'content-type': 'application/json', authorization: 'x' },
    },
    { body: '', headers: { accept: 'application/json' } },
  ]);
  expect(received[1]?.headers['content-type']).toBeUndefined();
});

it('tells that nothing has left where nobody listens', async () => {
  const { address, close } = await startServer(() => undefined);
  await close();
  const reply = await callWithin({ connect: never, whole: never })({ url: address, method: 'GET' });
  expect(reply).toEqual({ status: 0, reason: 'ECONNREFUSED', isSent: false });
});
