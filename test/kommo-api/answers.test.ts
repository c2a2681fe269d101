import { describe, expect, it } from 'vitest';
import { startKommoApi } from '../../kommo-api/start-kommo-api';
import { sampleIntegration } from '../../kommo-api/tokens/integration';
import { localKommos } from './support/local-kommo';

const open = localKommos();
const accountId = 30441694;
const note = { entity_id: 123123, note_type: 'common', params: { text: 'Hello' } };

describe('the account', () => {
  it('tells what it is asked for, and no more', async () => {
    const { ask } = await open();
    const plain = (await ask('GET /api/v4/account')).body;
    expect(plain).not.toHaveProperty('amojo_id');
    expect(plain).not.toHaveProperty('version');
    expect(plain).not.toHaveProperty('_embedded');
    expect((await ask('GET /api/v4/account?with=amojo_id,version,users_groups')).body).toMatchObject({
      amojo_id: '00000000-0000-4000-8000-000030441694',
      version: 13,
      _embedded: { users_groups: [{ id: 0, name: 'Sales', uuid: null }] },
    });
  });

  it('is reached by its own subdomain and by those of the API', async () => {
    const { kommo } = await open();
    for (const host of ['', '127.0.0.1:8082', 'my_company.kommo.com', 'api-b.kommo.com'])
      expect(kommo.checkConnected(accountId, host).facts.id).toBe(accountId);
    for (const host of ['other.kommo.com', 'api-.kommo.com', 'api--.kommo.com'])
      expect(() => kommo.checkConnected(accountId, host)).toThrow('Account not found');
  });
});

it('an address of a contact is told in its parts', async () => {
  const { ask } = await open();
  const { body } = await ask('GET /api/v4/contacts/7001');
  const fields = body['custom_fields_values'] as unknown as { field_type: string }[];
  expect(fields.find((field) => field.field_type === 'smart_address')).toMatchObject({
    values: [
      { value: '12 Elm Street', enum_id: 1, enum_code: 'address_line_1' },
      { value: 'New York', enum_id: 3, enum_code: 'city' },
      { value: '10001', enum_id: 5, enum_code: 'zip' },
      { value: 'US', enum_id: 6, enum_code: 'country' },
    ],
  });
});

it.each<[request: string, body: unknown, detail: string]>([
  ['GET /api/v4/leads?limit=0', undefined, 'limit has to be a number from 1'],
  ['GET /api/v4/leads?page=1.5', undefined, 'page has to be a number from 1'],
  ['GET /api/v4/leads?order[id]=up', undefined, 'order has to be asc or desc'],
  ['GET /api/v4/leads?reorder[id]=asc', undefined, 'The local Kommo does not know the parameter reorder[id]'],
  ['POST /api/v4/talks/901/send_message', { text: '' }, 'text is missing'],
  ['POST /local/clock', { seconds: -1 }, 'Send {"seconds": 86400}'],
  ['POST /local/clock', { seconds: '1' }, 'Send {"seconds": 86400}'],
  ['POST /local/troubles', { kind: 'slow', milliseconds: '1' }, 'Send {"kind": "slow"'],
  ['POST /local/troubles', { kind: 'refused', times: 'once' }, 'Send {"kind": "slow"'],
])('%s with %j is refused', async (request, body, detail) => {
  const { ask } = await open();
  const answer = await ask(request, body === undefined ? {} : { body });
  expect(answer).toMatchObject({ status: 400, body: { detail: expect.stringContaining(detail) as string } });
});

it('the clock may be put forward', async () => {
  const { ask, kommo } = await open();
  const before = kommo.clock();
  expect((await ask('POST /local/clock', { body: { seconds: 0 } })).status).toBe(204);
  expect((await ask('POST /local/clock', { body: { seconds: 90 } })).status).toBe(204);
  expect(kommo.clock() - before).toBe(90_000);
});

it('a text of a note is not empty', async () => {
  const { ask } = await open();
  const { body } = await ask('POST /api/v4/leads/notes', { body: [{ ...note, params: { text: '' } }] });
  expect(body['validation-errors']).toMatchObject([{ errors: [{ path: 'params.text', code: 'FieldMissing' }] }]);
});

it('who may not send to chats is told so', async () => {
  const { ask, kommo } = await open();
  kommo.firstAccount.standing.maySendToChats = false;
  expect(await ask('POST /api/v4/talks/901/send_message', { body: { text: 'x' } })).toMatchObject({
    status: 403,
    body: { detail: 'Invalid scope: Sending to external chats' },
  });
});

it.each([
  ['of a page', { Origin: 'http://127.0.0.1' }],
  ['that a browser makes for a page', { 'Sec-Fetch-Site': 'same-origin' }],
])('a request %s may not steer the local Kommo', async (_, headers) => {
  const { ask } = await open();
  expect(await ask('GET /local/requests', { headers })).toMatchObject({
    status: 403,
    body: { detail: 'This is not for pages' },
  });
});

it('a token for $authorizedAjax may be asked for by the number of the account', async () => {
  const { ask } = await open();
  const path = `/ajax/v2/integrations/${sampleIntegration.id}/disposable_token`;
  expect((await ask(`GET ${path}?account_id=${accountId}`)).status).toBe(200);
  expect((await ask(`GET ${path}?account_id=1`)).status).toBe(404);
});

it('a gateway that names no time to wait sends no Retry-After', async () => {
  const { origin, kommo } = await open();
  kommo.troubles.add({ kind: 'refused' });
  const { status, headers } = await fetch(`${origin}/api/v4/account`);
  expect([status, headers.has('retry-after')]).toEqual([502, false]);
});

it('a port that is taken is told', async () => {
  const { origin } = await open();
  await expect(startKommoApi({ port: Number(new URL(origin).port) })).rejects.toThrow('EADDRINUSE');
});
