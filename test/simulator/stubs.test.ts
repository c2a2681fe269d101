import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { ReceiverDesk } from '../../simulator/server/receiver/receiver-desk';
import { answerOfStubs } from '../../simulator/server/stub-routes';
import { Stubs } from '../../simulator/server/stubs';
import { temporaryFile, temporaryFolder } from '../support/temporary-folder';
import { dirname } from 'node:path';

it('stubs are made in their folder only, over none that is there, and not without end', async () => {
  const folder = temporaryFolder();
  const stubs = new Stubs(folder);
  await stubs.make('GET https://example.com/../../../../etc/passwd');
  expect(readdirSync(folder)).toEqual(['GET_example.com_.._.._.._.._etc_passwd.json']);
  for (let made = 1; made < 200; made += 1) await stubs.make(`GET https://example.com/${made}`);
  expect([await stubs.make('GET https://example.com/one-more'), readdirSync(folder).length]).toEqual([undefined, 200]);

  const own = temporaryFile('GET_example.com_.json', 'filled in');
  await new Stubs(dirname(own)).make('GET https://example.com/');
  expect(readFileSync(own, 'utf8')).toBe('filled in');
});

describe('a stub', () => {
  const stubbed = (text: string) => {
    const file = temporaryFile('a.json', text);
    return { file, answer: (method: string, address: string) => new Stubs(dirname(file)).answer(method, address) };
  };

  it.each([
    ['{"request":"GET https://a.com/*"}', 200, 'text/plain; charset=utf-8', ''],
    ['{"request":"GET https://a.com/b?*=1","body":{"c":1}}', 200, 'application/json; charset=utf-8', '{"c":1}'],
    ['{"request":"* https://a.com/b?c=1","status":404,"body":"no"}', 404, 'text/plain; charset=utf-8', 'no'],
    ['{"request":"GET *a.com*/b**c=*1*","body":"stars"}', 200, 'text/plain; charset=utf-8', 'stars'],
    ['{"request":"GET *","headers":{"CONTENT-TYPE":"text/csv"},"body":"a;b"}', 200, 'text/csv', 'a;b'],
  ])('%s answers', async (text, ...[status, type, body]) => {
    expect(await stubbed(text).answer('GET', 'https://a.com/b?c=1')).toMatchObject({ status, type, body });
  });

  it.each([
    'GET https://a.com/',
    'GET https://axcom/b?c=1',
    'POST https://a.com/b?c=1',
    'GET https://a.com/b?c=1&d',
    'POST *c=1',
    'GET *b*b*',
    'GET https://a.com/b?c=1*=1',
    // An expression made of this one goes on for longer than anybody waits.
    `GET ${'*'.repeat(200)}x`,
  ])('for %s answers no other request', async (request) => {
    const { file, answer } = stubbed(JSON.stringify({ request }));
    const { status, body } = await answer('GET', 'https://a.com/b?c=1');
    expect([status, body]).toEqual([502, `Refused: no stub in ${dirname(file)} answers GET https://a.com/b?c=1.`]);
  });

  it('that is none says what it has to be', async () => {
    const { file, answer } = stubbed('{"status":200}');
    const { status, body } = await answer('GET', 'https://a.com/');
    expect(status).toBe(500);
    expect(body).toMatch(
      new RegExp(`^${file} is not a stub: .+\\. Write \\{"request": "GET https://example\\.com/\\*"`),
    );
  });
});

describe("an address of Kommo's own", () => {
  const api = {
    readForPage: ({ url = '' }: IncomingMessage) =>
      Promise.resolve(/leads$|account$/.test(url) ? { type: 'application/json', body: 'the API' } : undefined),
  } as unknown as ReceiverDesk;
  const answerTo = async (request: string, isStubbed: boolean) => {
    const folder = dirname(temporaryFile('a.json', '{"request":"GET /api/v4/account","body":"a stub"}'));
    const [method, url] = request.split(' ');
    const stubs = isStubbed ? new Stubs(folder) : undefined;
    return (await answerOfStubs({ stubs, desk: api }, { method, url } as IncomingMessage))?.body;
  };

  it.each([
    ['GET /api/v4/account', true, /^a stub$/],
    ['GET /api/v4/account', false, /^the API$/],
    ['GET /api/v4/leads', true, /^the API$/],
    ['GET /api/v4/tasks', true, /^Refused: no stub in .* answers GET \/api\/v4\/tasks\.$/],
    ['GET /api/v4/tasks?page=1', false, /^This page has no \/api\/v4\/tasks\./],
    ['POST /api/v4/leads', false, /^This page has no \/api\/v4\/leads\./],
  ])('%s, with stubs: %j, is answered by a stub, else read from the local API', async (request, isStubbed, body) => {
    expect(await answerTo(request, isStubbed)).toMatch(body);
  });
});
