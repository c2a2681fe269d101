import dns from 'node:dns';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { LookupAll } from '../../shared/guarded-lookup';
import type { CaughtRequest, SendResult, SimulatorStatus } from '../../simulator/protocol';
import { originsOf } from '../../simulator/server/gate/origins';
import { Targets } from '../../simulator/server/gate/targets';
import { refusal } from '../../simulator/server/refusal';
import { sendHook } from '../../simulator/server/send-hook';
import { type Simulator, startSimulator } from '../../simulator/server/start-simulator';
import { zipSource } from '../../simulator/server/sources/zip-source';

let receiver: Server;
let seen: { headers: Record<string, unknown>; body: string } | undefined;
let answer: { status: number; headers?: Record<string, string>; body: string };
let simulator: Simulator;
let port: number;
let own: string;
let widget: string;

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
  const source = zipSource(inject('archive'));
  simulator = await startSimulator({ source, port: 0, report: () => {}, sendTo: [new URL(url()).host] });
  port = Number(new URL(simulator.url).port);
  ({ own, widget } = originsOf(source.name, port));
});
afterAll(async () => {
  receiver.close();
  await simulator.close();
});
afterEach(() => (seen = undefined));

/** Where the receiver takes hooks. */
function url(): string {
  return `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook?key=1`;
}

interface Reply {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** A request as it is, which fetch would put right before sending; without a Host to that of the widget's page. */
function ask(path: string, headers: Record<string, string> = {}, posted?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = posted === undefined ? 'GET' : 'POST';
    const options = { host: '127.0.0.1', port, path, method, headers: { host: new URL(widget).host, ...headers } };
    const asked = request(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end(posted);
  });
}

/** What the gate posts. */
function askAsGate(path: string, posted: string, headers: Record<string, string> = {}): Promise<Reply> {
  return ask(path, { host: new URL(own).host, origin: own, 'content-type': 'application/json', ...headers }, posted);
}

async function token(): Promise<string> {
  return (JSON.parse((await askAsGate('/api/token', '')).body) as { token: string }).token;
}

async function status(): Promise<SimulatorStatus> {
  return JSON.parse((await ask('/api/status')).body) as SimulatorStatus;
}

async function send(hook: object): Promise<SendResult> {
  const { body } = await askAsGate('/api/send', JSON.stringify(hook), { 'x-token': await token() });
  return JSON.parse(body) as SendResult;
}

describe('the server', () => {
  it.each([
    ['a foreign Host', { host: 'evil.example' }],
    ['a foreign Host with the right port', { host: 'evil.example:PORT' }],
    ['another port', { host: 'localhost:1' }],
    ['the page of another source', { host: 'widget-0123456789abcdef.localhost:PORT' }],
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['the Origin of another local page', { origin: 'http://localhost:1' }],
    ['an unknown Origin', { origin: 'null' }],
    ['what a foreign page loads', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a service worker', { 'service-worker': 'script' }],
  ])('refuses %s', async (_, headers) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    for (const path of ['/', '/api/status', '/api/events', '/page.js'])
      expect((await ask(path, filled)).status).toBe(403);
    expect((await ask('/catcher', { host: new URL(own).host, ...filled }, '')).status).toBe(403);
  });

  it('is entered by the address that it has bound, and leads to the origin of the widget', async () => {
    expect(simulator.url).toBe(`http://127.0.0.1:${port}`);
    const wayFrom = async (host: string, headers = {}): Promise<unknown[]> => {
      const reply = await ask('/', { host: `${host}:${port}`, ...headers });
      return [reply.status, reply.headers['location']];
    };
    expect(await wayFrom('127.0.0.1')).toEqual([307, widget]);
    expect(await wayFrom('localhost')).toEqual([307, own]);
    expect(await wayFrom('[::1]')).toEqual([307, own]);
    expect((await ask('/', { origin: widget })).body).toContain('Local model of Kommo');
    const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
    expect(await wayFrom('127.0.0.1', { 'user-agent': safari })).toEqual([200, undefined]);
  });

  it('gives each source an origin of its own', () => {
    const [one, other] = ['a/widget.zip', 'b/widget.zip'].map((name) => originsOf(name, 5800).widget);
    expect(one).toMatch(/^http:\/\/widget-[0-9a-f]{16}\.localhost:5800$/);
    expect(other).not.toBe(one);
  });

  it('lets no other page read anything', async () => {
    const { headers } = await ask('/page.js');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
  });

  it.each([
    '/../package.json',
    '/archive/REVISION/../../package.json',
    '/archive/REVISION/%2e%2e/%2e%2e/package.json',
    '/archive/REVISION/..%2f..%2fpackage.json',
    '/modules/..%5c..%5cpackage.json',
  ])('refuses the climbing path %s', async (path) => {
    const { archive } = await status();
    expect((await ask(path.replace('REVISION', archive?.revision ?? ''))).status).toBe(403);
  });

  it('serves the files of the archive, and nothing beside them', async () => {
    const { archive } = await status();
    const files = `/archive/${archive?.revision}`;
    expect(await ask(`${files}/script.js`)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/javascript; charset=utf-8' },
    });
    for (const path of [
      '//',
      `${files}/package.json`,
      '/archive/000000000000/script.js',
      '/package.json',
      '/modules/knip.js',
      '/%zz',
      '/__proto__',
      '/archive/',
    ]) {
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    }
  });

  it.each([
    [80, 'HOST', true],
    [80, 'HOST:80', true],
    [80, 'HOST:81', false],
    [5800, 'HOST', false],
    [5800, 'HOST:5800', true],
  ])('on port %i is reached as %s: %s', (ownPort, written, reached) => {
    const origins = originsOf('widget.zip', ownPort);
    const host = written.replace('HOST', new URL(origins.widget).hostname);
    const asked = { headers: { host, origin: `http://${host}` }, url: '/' } as IncomingMessage;
    expect(refusal(asked, origins) === undefined).toBe(reached);
  });

  it('opens its stream of events for reading only', async () => {
    expect((await ask('/api/events', {}, '')).status).toBe(404);
  });

  it.each(['127.0.0.1', '::1'])('takes the next port when somebody has the first at %s', async (host) => {
    const somebody = createSocketServer().listen(0, host);
    const isThere = await Promise.race([once(somebody, 'listening'), once(somebody, 'error').then(() => false)]);
    if (!isThere) return console.warn(`Not tried: this machine has no ${host}.`);
    const { port: taken } = somebody.address() as AddressInfo;
    const second = await startSimulator({ source: zipSource(inject('archive')), port: taken, report: () => {} });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
    somebody.close();
  });
});

describe('sending a hook', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'event%5Btype%5D=14&x=%0A'],
    ['application/json', '{"event":{"type":14}}'],
  ])('posts %s byte for byte and shows the answer', async (contentType, body) => {
    answer = { status: 202, body: 'queued' };
    expect(await send({ url: url(), contentType, body })).toMatchObject({ status: 202, answer: 'queued' });
    expect(seen?.body).toBe(body);
    expect(seen?.headers['content-type']).toBe(contentType);
  });

  it('shows a redirect and does not follow it', async () => {
    answer = { status: 302, headers: { location: 'http://127.0.0.1:1/elsewhere' }, body: '' };
    const { status: shown, answer: text } = await send({ url: url(), contentType: 'text/plain', body: '' });
    expect([shown, text]).toEqual([302, 'Redirects to http://127.0.0.1:1/elsewhere, which was not followed.\n']);
  });

  it('shows the beginning of a long answer', async () => {
    answer = { status: 500, body: 'x'.repeat(100_000) };
    expect((await send({ url: url(), contentType: 'text/plain', body: '' })).answer).toMatch(/^x{4000}…$/);
  });

  it('is not unpacked, however often it says that it is packed', async () => {
    answer = { status: 200, headers: { 'content-encoding': 'gzip, gzip, gzip, gzip, gzip, gzip' }, body: 'packed' };
    const { status: shown, answer: text } = await send({ url: url(), contentType: 'text/plain', body: '' });
    expect([shown, text]).toEqual([200, expect.stringContaining('The answer is packed (gzip, gzip')]);
  });

  it.each([
    ['file:///etc/passwd', 'is no http or https address'],
    ['ftp://localhost/', 'is no http or https address'],
    ['nonsense', 'is no http or https address'],
    ['', 'Nothing was sent: no address is given.'],
    ['http://me:s3cret@127.0.0.1:1/', 'Nothing was sent: the address holds a user name or a password'],
    ['http://127.0.0.1:1/', 'name it: npm run dev -- --send-to 127.0.0.1:1'],
    ['http://localhost:1/', 'name it: npm run dev -- --send-to localhost:1'],
    ['https://example.com/', 'example.com is not among the hosts that hooks may go to.'],
  ])('says why nothing was sent to %s', async (address, reason) => {
    expect((await send({ url: address, contentType: 'text/plain', body: '' })).answer).toContain(reason);
  });

  it.each(['null', '{bad', '5', '{"url":"http://127.0.0.1:1/"}'])('says what it wants instead of %s', async (body) => {
    const reply = await askAsGate('/api/send', body, { 'x-token': await token() });
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
    const used = await token();
    await askAsGate('/api/send', '{}', { 'x-token': used });
    const orders: [headers: Record<string, string>, status: number][] = [
      [{}, 403],
      [{ 'x-token': used }, 403],
      [{ 'x-token': await token(), 'content-type': 'text/plain' }, 415],
      [{ 'x-token': await token(), origin: widget }, 403],
      [{ 'x-token': await token(), origin: 'http://evil.example' }, 403],
      [{ 'x-token': await token(), host: new URL(widget).host, origin: widget }, 404],
    ];
    for (const [headers, expected] of orders) {
      expect([headers, (await askAsGate('/api/send', hook, headers)).status]).toEqual([headers, expected]);
    }
    expect((await ask('/api/token', { host: new URL(own).host }, '')).status).toBe(403);
    expect(seen).toBeUndefined();
  });

  it('is caught by the built-in catcher as it came', async () => {
    const { catcherUrl } = await status();
    await send({ url: catcherUrl, contentType: 'application/x-www-form-urlencoded', body: 'a%5Bb%5D=1+2' });
    const [caught] = JSON.parse((await ask('/api/caught')).body) as CaughtRequest[];
    expect(caught).toMatchObject({ contentType: 'application/x-www-form-urlencoded', body: 'a%5Bb%5D=1+2' });
  });
});

describe('the page where hosts are allowed', () => {
  async function allow(host: string, headers: Record<string, string> = {}): Promise<Reply> {
    const { body } = await ask('/allow', { host: new URL(own).host });
    const [, given = ''] = /name="token" value="(\w+)"/.exec(body) ?? [];
    const form = new URLSearchParams({ token: given, host }).toString();
    return askAsGate('/allow', form, { 'content-type': 'application/x-www-form-urlencoded', ...headers });
  }

  it('takes hosts that the user types', async () => {
    expect((await allow('hooks.example')).status).toBe(303);
    expect((await ask('/allow', { host: new URL(own).host })).body).toContain('<li>hooks.example</li>');
  });

  it.each(['localhost:3000', '10.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'intranet', 'a b', '<b>'])(
    'does not take %s',
    async (host) => {
      const { status: refused, body } = await allow(host);
      expect([refused, body]).toEqual([200, expect.stringMatching(/role="alert">[^<>]+</)]);
    },
  );

  it('takes none from another page, and nothing without its token', async () => {
    expect((await allow('evil.example', { origin: widget })).status).toBe(403);
    expect((await allow('evil.example', { origin: 'null' })).status).toBe(403);
    expect((await askAsGate('/allow', 'host=evil.example&token=1')).status).toBe(403);
    expect((await ask('/allow', { host: new URL(own).host })).body).not.toContain('evil.example');
  });

  it('stands alone, in no frame and in no group of windows', async () => {
    const { headers } = await ask('/allow', { host: new URL(own).host });
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
      const { answer: text } = await send({ url: address, contentType: 'text/plain', body: '' });
      expect([text, seen]).toEqual([expect.stringContaining('--send-to rebound.example'), undefined]);
    } finally {
      dns.lookup = plain;
      syncBuiltinESMExports();
    }
  });
});
