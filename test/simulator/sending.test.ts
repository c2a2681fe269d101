import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LookupAll } from '../../shared/guarded-lookup';
import type { CaughtRequest } from '../../simulator/protocol';
import { Targets } from '../../simulator/server/gate/targets';
import { sendHook } from '../../simulator/server/send-hook';
import { askedServer, type Reply } from './support/asked-server';

let receiver: Server;
let seen: { headers: Record<string, unknown>; body: string } | undefined;
let answer: { status: number; headers?: Record<string, string>; body: string };

beforeAll(async () => {
  receiver = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      seen = { headers: incoming.headers, body };
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void receiver.close());
afterEach(() => (seen = undefined));
const server = askedServer({ sendTo: () => [new URL(url()).host] });

/** Where the receiver takes hooks. */
function url(): string {
  return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook?key=1`;
}

describe('sending a hook', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'event%5Btype%5D=14&x=%0A'],
    ['application/json', '{"event":{"type":14}}'],
  ])('posts %s byte for byte and shows the answer', async (contentType, body) => {
    answer = { status: 202, body: 'queued' };
    expect(await server.send({ url: url(), contentType, body })).toMatchObject({ status: 202, answer: 'queued' });
    expect(seen?.body).toBe(body);
    expect(seen?.headers['content-type']).toBe(contentType);
  });

  it('shows a redirect and does not follow it', async () => {
    answer = { status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' }, body: '' };
    const { status: shown, answer: text } = await server.send({ url: url(), contentType: 'text/plain', body: '' });
    expect([shown, text]).toEqual([302, 'Redirects to http://127.0.0.1:1/elsewhere, which was not followed.\n']);
  });

  it('shows the beginning of a long answer', async () => {
    answer = { status: 500, body: 'x'.repeat(100_000) };
    expect((await server.send({ url: url(), contentType: 'text/plain', body: '' })).answer).toMatch(/^x{3999}…$/);
  });

  it('is not unpacked, however often it says that it is packed', async () => {
    answer = { status: 200, headers: { 'content-encoding': 'gzip, gzip, gzip, gzip, gzip, gzip' }, body: 'packed' };
    const { status: shown, answer: text } = await server.send({ url: url(), contentType: 'text/plain', body: '' });
    expect([shown, text]).toEqual([200, expect.stringContaining('The answer is packed (gzip, gzip')]);
  });

  it.each([
    ['file:///etc/passwd', 'is not an http or https address'],
    ['ftp://localhost/', 'is not an http or https address'],
    ['nonsense', 'is not an http or https address'],
    ['', 'Nothing was sent: no address is given.'],
    ['http://me:s3cret@127.0.0.1:1/', 'Nothing was sent: the address holds a user name or a password'],
    ['http://127.0.0.1:1/', 'name it: npm run dev -- --send-to 127.0.0.1:1'],
    ['http://localhost:1/', 'name it: npm run dev -- --send-to localhost:1'],
    ['https://example.com/', 'example.com is not among the hosts that hooks may go to.'],
  ])('says why nothing was sent to %s', async (address, reason) => {
    expect((await server.send({ url: address, contentType: 'text/plain', body: '' })).answer).toContain(reason);
  });

  it.each(['null', '{bad', '5', '{"url":"http://127.0.0.1:1/"}'])('says what it wants instead of %s', async (body) => {
    const reply = await server.askAsGate('/api/send', body, { 'x-token': await server.token() });
    expect([reply.status, reply.body]).toEqual([400, expect.stringContaining('Send {')]);
  });

  it('says that nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const nobody = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/`;
    await new Promise((resolve) => closed.close(resolve));
    const targets = new Targets({ own: () => [nobody], named: [], allowAt: '' });
    const { answer: text } = await sendHook({ url: nobody, contentType: 'text/plain', body: '' }, targets);
    expect(text).toBe('No answer: ECONNREFUSED.');
  });

  it('takes orders from the gate only, each with a token of its own', async () => {
    const hook = JSON.stringify({ url: url(), contentType: 'text/plain', body: '' });
    const used = await server.token();
    await server.askAsGate('/api/send', '{}', { 'x-token': used });
    const orders: [headers: Record<string, string>, status: number][] = [
      [{}, 403],
      [{ 'x-token': used }, 403],
      [{ 'x-token': await server.token(), 'content-type': 'text/plain' }, 415],
      [{ 'x-token': await server.token(), origin: server.origins.widget }, 403],
      [{ 'x-token': await server.token(), origin: 'http://evil.example' }, 403],
      [
        { 'x-token': await server.token(), host: new URL(server.origins.widget).host, origin: server.origins.widget },
        404,
      ],
    ];
    for (const [headers, expected] of orders) {
      expect([headers, (await server.askAsGate('/api/send', hook, headers)).status]).toEqual([headers, expected]);
    }
    expect((await server.ask('/api/token', { host: server.ownHost }, '')).status).toBe(403);
    expect(seen).toBeUndefined();
  });

  it('is caught by the built-in catcher as it came', async () => {
    const { catcherUrl } = await server.status();
    await server.send({ url: catcherUrl, contentType: 'application/x-www-form-urlencoded', body: 'a%5Bb%5D=1+2' });
    const [caught] = JSON.parse((await server.ask('/api/caught')).body) as CaughtRequest[];
    expect(caught).toMatchObject({ contentType: 'application/x-www-form-urlencoded', body: 'a%5Bb%5D=1+2' });
  });
});

describe('the page where hosts are allowed', () => {
  async function allow(host: string, headers: Record<string, string> = {}): Promise<Reply> {
    const { body } = await server.ask('/allow', { host: server.ownHost });
    const [, given = ''] = /name="token" value="(\w+)"/.exec(body) ?? [];
    const form = new URLSearchParams({ token: given, host }).toString();
    return server.askAsGate('/allow', form, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
  }

  it('takes hosts that the user types', async () => {
    expect((await allow('hooks.example')).status).toBe(303);
    expect((await server.ask('/allow', { host: server.ownHost })).body).toContain('<li>hooks.example</li>');
  });

  it.each(['localhost:3000', '10.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'intranet', 'a b', '<b>'])(
    'does not take %s',
    async (host) => {
      const { status: refused, body } = await allow(host);
      expect([refused, body]).toEqual([200, expect.stringMatching(/role="alert">[^<>]+</)]);
    },
  );

  it('takes none from another page, and nothing without its token', async () => {
    expect((await allow('evil.example', { origin: server.origins.widget })).status).toBe(403);
    expect((await allow('evil.example', { origin: 'null' })).status).toBe(403);
    expect((await server.askAsGate('/allow', 'host=evil.example&token=1')).status).toBe(403);
    expect((await server.ask('/allow', { host: server.ownHost })).body).not.toContain('evil.example');
  });

  it('stands alone, in no frame and in no group of windows', async () => {
    const { headers } = await server.ask('/allow', { host: server.ownHost });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  it('cannot make a name of the outside lead inside', async () => {
    const plain = dns.lookup;
    const inside = (...[, , callback]: Parameters<LookupAll>): void =>
      callback(null, [{ address: '127.0.0.1', family: 4 }]);
    dns.lookup = inside as unknown as typeof dns.lookup;
    syncBuiltinESMExports();
    try {
      const address = url().replace('127.0.0.1', 'rebound.example');
      await allow(new URL(address).host);
      const { answer: text } = await server.send({ url: address, contentType: 'text/plain', body: '' });
      expect([text, seen]).toEqual([expect.stringContaining('--send-to rebound.example'), undefined]);
    } finally {
      dns.lookup = plain;
      syncBuiltinESMExports();
    }
  });
});
