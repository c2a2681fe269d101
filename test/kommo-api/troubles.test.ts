import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { localKommos, textIn } from './support/local-kommo';

const open = localKommos();
const notes = 'POST /api/v4/leads/notes';
const body = [{ entity_id: 123123, note_type: 'common', params: { text: 'Hello' } }];

describe('a trouble', () => {
  it('befalls the requests it is meant for, as often as it is meant to', async () => {
    const { ask, kommo } = await open();
    kommo.troubles.add({ kind: 'refused', status: 502, on: 'GET /api/v4/users', times: 1 });
    const asked = ['account', 'users', 'users'].map((name) => `GET /api/v4/${name}`);
    const found: unknown[] = [];
    for (const request of asked) found.push((await ask(request)).status);
    expect(found).toEqual([200, 502, 200]);
  });

  it('of a gateway answers no JSON, and with Retry-After if that is set', async () => {
    const { origin, token, kommo } = await open();
    kommo.troubles.add({ kind: 'refused', status: 429, retryAfter: 3 });
    const answer = await fetch(`${origin}/api/v4/account`, { headers: { Authorization: `Bearer ${token}` } });
    expect([answer.headers.get('content-type'), answer.headers.get('retry-after')]).toEqual(['text/html', '3']);
  });

  it('breaks an answer', async () => {
    const { ask, kommo } = await open();
    kommo.troubles.add({ kind: 'broken' });
    await expect(ask('GET /api/v4/account')).rejects.toThrow(SyntaxError);
  });

  it('cuts an answer off', async () => {
    const { ask, kommo } = await open();
    kommo.troubles.add({ kind: 'cut off' });
    await expect(ask('GET /api/v4/account')).rejects.toThrow('terminated');
  });

  it('loses the answer to what was done', async () => {
    const { ask, kommo } = await open();
    kommo.troubles.add({ kind: 'lost', times: 1 });
    await expect(ask(notes, { body })).rejects.toThrow('fetch failed');
    expect([kommo.firstAccount.notes.length, kommo.requests.of(notes)[0]?.status]).toEqual([1, undefined]);
  });

  it('makes an answer slow', async () => {
    const { origin, token, kommo } = await open();
    kommo.troubles.add({ kind: 'slow', milliseconds: 60_000 });
    const impatient = fetch(`${origin}/api/v4/account`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(200),
    });
    await expect(impatient).rejects.toThrow('timeout');
  });

  it('is set and cleared over HTTP', async () => {
    const { ask } = await open();
    expect((await ask('POST /local/troubles', { body: { kind: 'refused', status: 503 } })).status).toBe(204);
    expect((await ask('GET /api/v4/account')).status).toBe(503);
    await ask('DELETE /local/troubles');
    expect((await ask('GET /api/v4/account')).status).toBe(200);
    expect((await ask('POST /local/troubles', { body: { kind: 'odd' } })).status).toBe(400);
  });
});

describe('what a test may ask beside Kommo’s own API', () => {
  it.each([
    ['whose origin the browser names', { origin: 'http://widget-1.localhost:5800' }],
    ['of a site that the browser names', { 'sec-fetch-site': 'same-site' }],
    ['under a foreign name of this computer', { host: 'evil.example' }],
  ])('is not for a page %s', async (_, headers) => {
    const { origin, kommo } = await open();
    const trouble = JSON.stringify({ kind: 'refused', status: 503 });
    const asked = http.request(`${origin}/local/troubles`, { method: 'POST', headers: { ...headers } }).end(trouble);
    const [{ statusCode }] = (await once(asked, 'response')) as [IncomingMessage];
    expect([statusCode, kommo.troubles.take('GET /')]).toEqual([403, undefined]);
  });
});

describe('an account', () => {
  it('that is not paid answers 402', async () => {
    const { ask } = await open();
    await ask('PATCH /local/accounts/30441694', { body: { isPaid: false } });
    expect(await ask('GET /api/v4/leads')).toMatchObject({ status: 402, body: { detail: 'The account is not paid' } });
  });

  it('is installed over HTTP', async () => {
    const { ask } = await open();
    const { body: installed } = await ask('POST /local/accounts/30441694/code');
    const redirect = new URL(textIn(installed, 'redirect'));
    expect(Object.fromEntries(redirect.searchParams)).toMatchObject({
      code: installed['code'],
      referer: 'my_company.kommo.com',
      from_widget: '1',
    });
  });

  it.each([
    ['POST /api/v4/account', 405],
    ['GET /api/v4/nothing', 404],
    ['GET /nothing', 404],
  ])('answers %s with %i', async (request, status) => {
    expect((await (await open()).ask(request)).status).toBe(status);
  });
});
