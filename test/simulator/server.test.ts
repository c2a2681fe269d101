import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { originsOf } from '../../simulator/server/gate/origins';
import { refusal } from '../../simulator/server/refusal';
import { startSimulator } from '../../simulator/server/start-simulator';
import { zipSource } from '../../simulator/server/sources/zip-source';
import { askedServer } from './support/asked-server';

const server = askedServer();

describe('the server', () => {
  it.each([
    ['a foreign Host', { host: 'evil.example' }],
    ['a foreign Host with the right port', { host: 'evil.example:PORT' }],
    ['another port', { host: 'localhost:1' }],
    ['the page of another source', { host: 'my_company.widget-0123456789abcdef.localhost:PORT' }],
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['the Origin of another local page', { origin: 'http://localhost:1' }],
    ['an unknown Origin', { origin: 'null' }],
    ['what a foreign page loads', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    ['a service worker', { 'service-worker': 'script' }],
  ])('refuses %s', async (_, headers) => {
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(server.port))]),
    );
    for (const path of ['/', '/api/status', '/api/events', '/page.js'])
      expect((await server.ask(path, filled)).status).toBe(403);
    expect((await server.ask('/catcher', { host: server.ownHost, ...filled }, '')).status).toBe(403);
  });

  it('is entered by the address that it has bound, and leads to the origin of the widget', async () => {
    expect(server.simulator.url).toBe(`http://127.0.0.1:${server.port}`);
    const wayFrom = async (host: string, headers = {}): Promise<unknown[]> => {
      const reply = await server.ask('/', { host: `${host}:${server.port}`, ...headers });
      return [reply.status, reply.headers['location']];
    };
    expect(await wayFrom('127.0.0.1')).toEqual([307, server.origins.widget]);
    expect(await wayFrom('localhost')).toEqual([307, server.origins.own]);
    expect(await wayFrom('[::1]')).toEqual([307, server.origins.own]);
    expect((await server.ask('/', { origin: server.origins.widget })).body).toContain('Local model of Kommo');
    const safari = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
    expect(await wayFrom('127.0.0.1', { 'user-agent': safari })).toEqual([200, undefined]);
  });

  it('gives each source an origin of its own', () => {
    const [one, other] = ['a/widget.zip', 'b/widget.zip'].map((name) => originsOf(name, 5800).widget);
    expect(one).toMatch(/^http:\/\/my_company\.widget-[0-9a-f]{16}\.localhost:5800$/);
    expect(other).not.toBe(one);
  });

  it('lets no other page read anything', async () => {
    const { headers } = await server.ask('/page.js');
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
    const { archive } = await server.status();
    expect((await server.ask(path.replace('REVISION', archive?.revision ?? ''))).status).toBe(403);
  });

  it('serves the files of the archive, and nothing beside them', async () => {
    const { archive } = await server.status();
    const files = `/archive/${archive?.revision}`;
    expect(await server.ask(`${files}/script.js`)).toMatchObject({
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
      expect([path, (await server.ask(path)).status]).toEqual([path, 404]);
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
    expect((await server.ask('/api/events', {}, '')).status).toBe(404);
  });

  it.for(['127.0.0.1', '::1'])('takes the next port when somebody has the first at %s', async (host, { skip }) => {
    const somebody = createSocketServer().listen(0, host);
    const isThere = await once(somebody, 'listening').then(
      () => true,
      () => false,
    );
    if (!isThere) skip(`this machine has no ${host}`);
    const { port: taken } = somebody.address() as AddressInfo;
    const second = await startSimulator({ source: zipSource(inject('archive')), port: taken, report: () => {} });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
    await second.close();
    somebody.close();
  });
});
