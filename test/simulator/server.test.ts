import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CaughtRequest, SendResult, SimulatorStatus } from '../../simulator/protocol';
import { refusal } from '../../simulator/server/refusal';
import { type Simulator, startSimulator } from '../../simulator/server/start-simulator';
import { zipSource } from '../../simulator/server/sources/zip-source';

let simulator: Simulator;
let port: number;

beforeAll(async () => {
  simulator = await startSimulator({ source: zipSource(inject('archive')), port: 0, report: () => {} });
  port = Number(new URL(simulator.url).port);
});
afterAll(() => simulator.close());

interface Reply {
  status: number;
  body: string;
  headers: Record<string, unknown>;
}

/** A request as it is, which fetch would put right before sending. */
function ask(path: string, headers: Record<string, string> = {}, posted?: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const method = posted === undefined ? 'GET' : 'POST';
    const options = { host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } };
    const asked = request(options, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.end(posted);
  });
}

async function status(): Promise<SimulatorStatus> {
  return JSON.parse((await ask('/api/status')).body) as SimulatorStatus;
}

async function send(hook: object): Promise<SendResult> {
  const { body } = await ask('/api/send', { 'content-type': 'application/json' }, JSON.stringify(hook));
  return JSON.parse(body) as SendResult;
}

describe('the server', () => {
  it.each([
    ['a foreign Host', { host: 'evil.example' }],
    ['a foreign Host with the right port', { host: 'evil.example:PORT' }],
    ['another port', { host: 'localhost:1' }],
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['the Origin of another local page', { origin: 'http://localhost:1' }],
    ['an unknown Origin', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    for (const path of ['/', '/api/status', '/api/events', '/page.js'])
      expect((await ask(path, filled)).status).toBe(403);
    expect((await ask('/catcher', filled, '')).status).toBe(403);
  });

  it('answers its own page under both names', async () => {
    for (const name of [`localhost:${port}`, `127.0.0.1:${port}`]) {
      expect((await ask('/', { host: name, origin: `http://${name}` })).status).toBe(200);
    }
  });

  it('lets no other page read anything', async () => {
    const { headers } = await ask('/page.js');
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toBe("frame-ancestors 'none'");
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
    [80, 'localhost', true],
    [80, '127.0.0.1', true],
    [80, 'localhost:80', true],
    [5800, 'localhost', false],
  ])('on port %i is reached as %s: %s', (own, host, reached) => {
    const asked = { headers: { host, origin: `http://${host}` }, url: '/' } as IncomingMessage;
    expect(refusal(asked, own) === undefined).toBe(reached);
  });

  it('opens its stream of events for reading only', async () => {
    expect((await ask('/api/events', {}, '')).status).toBe(404);
  });

  it('takes the next port when the first is taken', async () => {
    const second = await startSimulator({ source: zipSource(inject('archive')), port, report: () => {} });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await second.close();
  });
});

describe('sending a hook', () => {
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

  const url = (): string => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook?key=1`;

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

  it.each([
    ['file:///etc/passwd', 'is no http or https address'],
    ['ftp://localhost/', 'is no http or https address'],
    ['nonsense', 'is no http or https address'],
    ['', 'Nothing was sent: no address is given.'],
    ['http://me:s3cret@127.0.0.1:1/', 'Nothing was sent: the address holds a user name or a password'],
    ['http://127.0.0.1:1/', 'No answer: bad port'],
  ])('says why nothing was sent to %s', async (address, reason) => {
    expect((await send({ url: address, contentType: 'text/plain', body: '' })).answer).toContain(reason);
  });

  it.each(['null', '{bad', '5', '{"url":"http://127.0.0.1:1/"}'])('says what it wants instead of %s', async (body) => {
    const reply = await ask('/api/send', { 'content-type': 'application/json' }, body);
    expect([reply.status, reply.body]).toEqual([400, expect.stringContaining('Send {')]);
  });

  it('says that nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port: nobody } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { answer: text } = await send({ url: `http://127.0.0.1:${nobody}/`, contentType: 'text/plain', body: '' });
    expect(text).toBe('No answer: ECONNREFUSED.');
  });

  it('takes orders from its own page only', async () => {
    const hook = JSON.stringify({ url: url(), contentType: 'text/plain', body: '' });
    expect((await ask('/api/send', { 'content-type': 'text/plain' }, hook)).status).toBe(415);
    expect(
      (await ask('/api/send', { 'content-type': 'application/json', origin: 'http://evil.example' }, hook)).status,
    ).toBe(403);
    expect(seen).toBeUndefined();
  });

  it('is caught by the built-in catcher as it came', async () => {
    const { catcherUrl } = await status();
    await send({ url: catcherUrl, contentType: 'application/x-www-form-urlencoded', body: 'a%5Bb%5D=1+2' });
    const [caught] = JSON.parse((await ask('/api/caught')).body) as CaughtRequest[];
    expect(caught).toMatchObject({ contentType: 'application/x-www-form-urlencoded', body: 'a%5Bb%5D=1+2' });
  });
});
