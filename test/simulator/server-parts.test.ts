import { describe, expect, it } from 'vitest';
import { mostCaught } from '../../simulator/protocol';
import { safeHeaders } from '../../simulator/server/answer';
import { Catcher } from '../../simulator/server/catcher';
import { contentType } from '../../simulator/server/content-type';
import { describeArchive } from '../../simulator/server/describe-archive';
import { OneTimeTokens } from '../../simulator/server/gate/one-time-tokens';
import { hostIn, Targets } from '../../simulator/server/gate/targets';
import { askedServer } from './support/asked-server';

describe('a place where hooks may go', () => {
  const targets = new Targets({
    own: () => ['http://127.0.0.1:5800/catcher'],
    named: ['10.0.0.7:3000'],
    allowAt: '/allow',
  });
  const because = (host: string) =>
    `${host} is on this computer or in a private network. If hooks shall go there, name it: npm run dev -- --send-to ${host}`;
  const unknown = {
    may: 'not',
    because: 'other.example is not among the hosts that hooks may go to.',
    allowAt: '/allow',
  };

  it.each([
    ['http://127.0.0.1:5800/catcher', { may: 'send' }],
    ['http://127.0.0.1:5800/catcher?a=1', { may: 'send' }],
    ['http://127.0.0.1:5800/other', { may: 'not', because: because('127.0.0.1:5800') }],
    ['http://127.0.0.1:5801/catcher', { may: 'not', because: because('127.0.0.1:5801') }],
    ['http://10.0.0.7:3000/any', { may: 'send' }],
    ['http://10.0.0.7:3001/any', { may: 'not', because: because('10.0.0.7:3001') }],
    ['http://[::1]/', { may: 'not', because: because('[::1]') }],
    ['http://localhost./', { may: 'not', because: because('localhost.') }],
    ['http://a.localhost/', { may: 'not', because: because('a.localhost') }],
    ['http://intranet/', { may: 'not', because: because('intranet') }],
    ['https://typed.example/', { may: 'send guarded' }],
    ['https://other.example/', unknown],
  ])('as %s is judged', (address, judgement) => {
    expect(targets.allow('https://typed.example/hook')).toBeUndefined();
    expect(targets.judge(new URL(address))).toEqual(judgement);
    expect(targets.hosts).toEqual(['10.0.0.7:3000', 'typed.example']);
  });

  it.each([
    ['example.com', 'example.com'],
    ['EXAMPLE.com:8443', 'example.com:8443'],
    ['HTTPS://example.com/path', 'example.com'],
    ['me@example.com', undefined],
    [':pass@example.com', undefined],
    ['a b', undefined],
  ])('typed as %s is %s', (text, host) => expect(hostIn(text)).toBe(host));

  it('is one of a hundred that are typed', () => {
    const many = new Targets({ own: () => [], named: [], allowAt: '' });
    for (let typed = 0; typed < 100; typed += 1) expect(many.allow(`${typed}.example.com`)).toBeUndefined();
    expect(many.allow('one-more.example.com')).toBe('These are too many hosts. Start npm run dev again.');
    expect(many.allow('a b')).toBe('a b is not a host. Write it as example.com or example.com:8443.');
  });
});

it('a token is good once, and until a hundred others were given', () => {
  const tokens = new OneTimeTokens();
  const first = tokens.give();
  expect(first).toMatch(/^[\da-f]{48}$/);
  expect([tokens.take(first), tokens.take(first), tokens.take(undefined), tokens.take('x')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
  const given = Array.from({ length: 101 }, () => tokens.give());
  expect([tokens.take(given[0]), tokens.take(given[1])]).toEqual([false, true]);
});

describe('the catcher', () => {
  const caughtBy = (bodies: string[]): Catcher => {
    const catcher = new Catcher();
    for (const body of bodies) catcher.catch({ contentType: 'text/plain', body });
    return catcher;
  };
  const idsOf = ({ requests }: Catcher): number[] => requests.map(({ id }) => id);

  it('forgets the oldest of too many requests', () => {
    expect(idsOf(caughtBy(Array<string>(mostCaught).fill('')))[0]).toBe(1);
    const ids = idsOf(caughtBy(Array<string>(mostCaught + 1).fill('')));
    expect([ids.length, ids[0]]).toEqual([mostCaught, 2]);
  });

  it('forgets the oldest of too much text', () => {
    const half = 'x'.repeat(16 * 1024 * 1024);
    expect(idsOf(caughtBy([half, half]))).toEqual([1, 2]);
    expect(idsOf(caughtBy([half, half, 'x', half]))).toEqual([3, 4]);
  });
});

describe('an archive that is shown', () => {
  const files = (more: Record<string, string> = {}): Map<string, Buffer> =>
    new Map(
      Object.entries({ 'manifest.json': '{"widget":{"code":"own"}}', ...more }).map(([name, text]) => [
        name,
        Buffer.from(text),
      ]),
    );

  it('has the code that it is given, its own, or one that is made up', () => {
    expect(describeArchive(files(), 'given').code).toBe('given');
    expect(describeArchive(files()).code).toBe('own');
    expect(describeArchive(files({ 'manifest.json': '{"widget":{}}' })).code).toBe('local_widget');
  });

  it('has the texts of its languages, and none for a file that holds no object', () => {
    const languages = {
      'i18n/en.json': '{"a":{"b":"c"}}',
      'i18n/pt-br.json': '[]',
      'i18n/deep/es.json': '{}',
      'i18n/x.json5': '',
    };
    expect(describeArchive(files(languages)).languages).toEqual({ en: { a: { b: 'c' } }, 'pt-br': {} });
  });

  it('is another revision with another name or content', () => {
    const revisions = [{}, { 'a.js': 'b' }, { 'a.js': 'c' }, { 'c.js': 'b' }].map(
      (more) => describeArchive(files(more)).revision,
    );
    expect(new Set(revisions).size).toBe(4);
    expect(revisions[0]).toMatch(/^[\da-f]{12}$/);
  });

  it.each([
    [{ 'manifest.json': '{"a":1' }, /^manifest\.json is not JSON: .+\.$/],
    [{ 'i18n/en.json': '{,}' }, /^i18n\/en\.json is not JSON: /],
    [
      { 'i18n/en.json': '['.repeat(10_000) + ']'.repeat(10_000) },
      /^i18n\/en\.json has brackets nested more than \d+ deep\.$/,
    ],
    [{ 'manifest.json': '{}' }, /^manifest\.json: "widget" has to be an object with name, description and version\.$/],
  ])('is not one with %j', (wrong, words) => {
    expect(() => describeArchive(files(wrong))).toThrow(words);
  });
});

it.each([
  ['a.css', 'text/css; charset=utf-8'],
  ['a.GIF', 'image/gif'],
  ['index.html', 'text/html; charset=utf-8'],
  ['a.jpeg', 'image/jpeg'],
  ['a.jpg', 'image/jpeg'],
  ['a.min.js', 'text/javascript; charset=utf-8'],
  ['a.json', 'application/json; charset=utf-8'],
  ['a.png', 'image/png'],
  ['a.svg', 'image/svg+xml'],
  ['a.twig', 'text/plain; charset=utf-8'],
  ['a.woff', 'font/woff'],
  ['a.woff2', 'font/woff2'],
  ['js', 'application/octet-stream'],
])('%s is sent as %s', (name, type) => expect(contentType(name)).toBe(type));

describe('the server', () => {
  const server = askedServer();

  it.each(['/page.js', '/api/status', '/nothing'])('sends %s with all that keeps it to itself', async (path) => {
    const { headers } = await server.ask(path);
    for (const [name, value] of Object.entries(safeHeaders))
      expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
  });

  it('says why it refuses', async () => {
    const said = async (headers: Record<string, string>, path = '/'): Promise<string> =>
      (await server.ask(path, headers)).body;
    expect(await said({ host: 'evil.example' })).toBe(
      `This server answers to ${server.ownHost} only, not to evil.example.`,
    );
    expect(await said({ origin: 'http://evil.example' })).toBe(
      'This server answers to its own page only, not to http://evil.example.',
    );
    expect(await said({ 'sec-fetch-site': 'same-site' })).toBe('This server answers to its own page only.');
    expect(await said({ 'service-worker': 'script' })).toBe('There are no service workers here.');
    expect(await said({}, '/a/../b')).toBe('The path leads out of the archive.');
    expect(await said({}, '/nothing%20here')).toBe('There is nothing at /nothing here.');
    expect(await said({}, '/api/v4/leads')).toBe(
      'This page has no /api/v4/leads. Name a folder with an answer for it: npm run dev -- --stubs FOLDER',
    );
  });

  it('lets a page be opened by a link from elsewhere, and by nothing else', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await server.ask('/', foreign)).status).toBe(200);
    expect((await server.askAsGate('/catcher', '', foreign)).status).toBe(403);
  });

  it('takes no body that is too large', async () => {
    const large = 'x'.repeat(2 * 1024 * 1024);
    expect((await server.askAsGate('/catcher', large)).body).toBe('Caught by the simulator.');
    expect(await server.askAsGate('/catcher', `${large}x`)).toMatchObject({
      status: 413,
      body: 'The request is too large.',
    });
    const order = await server.askAsGate('/api/send', `${large}x`, { 'x-token': await server.token() });
    expect(order).toMatchObject({ status: 413, body: 'The request is too large.' });
  });

  it('has what it was not started with not', async () => {
    expect(await server.askAsGate('/phone', '')).toMatchObject({ status: 404, body: 'There is no phone.' });
    const stub = await server.askAsGate('/api/stubs', '{}', { 'x-token': await server.token() });
    expect(stub).toMatchObject({ status: 404, body: 'No folder for stubs was named.' });
    expect(await server.status()).toMatchObject({ hasStubs: false, catcherUrl: `${server.origins.own}/catcher` });
    expect((await server.status()).receiver).toBeUndefined();
  });

  it('shows its frame to the page with the widget only', async () => {
    const { body, headers } = await server.ask('/gate', { host: server.ownHost });
    const holder = server.origins.widget.replace('//my_company', '//*');
    expect(body).toContain(`data-page="${server.origins.widget}"`);
    expect(headers).toMatchObject({
      'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors ${holder}`,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'content-type': 'text/html; charset=utf-8',
    });
  });
});
