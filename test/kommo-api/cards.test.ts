import { describe, expect, it } from 'vitest';
import type { AccountContent } from '../../kommo/sample-account/account-content';
import { leads } from '../../kommo/sample-account/cards';
import { sampleAccount } from '../../kommo/sample-account/sample-account';
import { localKommos } from './support/local-kommo';

const open = localKommos();

describe('a card', () => {
  it('names its contacts only to who asks for them, the main one among them', async () => {
    const { ask } = await open();
    const plain = await ask('GET /api/v4/leads/123125');
    expect(plain.body['_embedded']).toEqual({ tags: [], companies: [{ id: 8002 }] });
    const whole = await ask('GET /api/v4/leads/123125?with=contacts');
    expect(whole.body['_embedded']?.['contacts']).toEqual([
      { id: 7004, is_main: false },
      { id: 7003, is_main: true },
    ]);
    expect(whole.type).toBe('application/hal+json');
  });

  it('has telephone numbers under their code, one after the other', async () => {
    const { body } = await (await open()).ask('GET /api/v4/contacts/7002');
    expect(body['custom_fields_values']?.['0']).toEqual({
      field_id: 401,
      field_name: 'Phone',
      field_code: 'PHONE',
      field_type: 'multitext',
      values: [
        { value: '(312) 555-0186', enum_id: 40_101, enum_code: 'WORK' },
        { value: '+1 312 555 0187', enum_id: 40_102, enum_code: 'MOB' },
      ],
    });
  });

  it('has null for no fields at all', async () => {
    const { body } = await (await open()).ask('GET /api/v4/leads/123125');
    expect(body['custom_fields_values']).toBeNull();
  });

  it.each([
    ['leads', 123123, 501, [{ value: 1_491_451_200 }]],
    ['leads', 123123, 504, [{ value: 'Site', enum_id: 50_401, enum_code: null }]],
    ['leads', 123123, 510, [{ value: true }]],
    ['leads', 123123, 516, [{ value: '300.5' }]],
    ['contacts', 7001, 505, [{ value: '15' }]],
    [
      'contacts',
      7001,
      511,
      [expect.objectContaining({ value: 'Garden' }), expect.objectContaining({ value: 'Lamps' })],
    ],
    ['companies', 8001, 515, [{ value: expect.objectContaining({ name: 'Lopez Interiors LLC' }) }]],
  ])('of %s %i writes field %i as Kommo does', async (...[kind, card, field, values]) => {
    const { body } = await (await open()).ask(`GET /api/v4/${kind}/${card}`);
    const all = body['custom_fields_values'] as unknown as { field_id: number; values: unknown }[];
    expect(all.find(({ field_id: id }) => id === field)?.values).toEqual(values);
  });

  it('of a customer has its next purchase and its contacts', async () => {
    const { body } = await (await open()).ask('GET /api/v4/customers/123124?with=contacts');
    expect(body).toMatchObject({ name: 'Repeat order', next_price: 480, status_id: 654321 });
    expect(body['_embedded']?.['contacts']).toMatchObject([{ id: 7002, is_main: true }, { id: 7005 }]);
  });

  it('that is not there is 404, as a problem', async () => {
    const answer = await (await open()).ask('GET /api/v4/leads/1');
    expect(answer).toMatchObject({ status: 404, type: 'application/problem+json', body: { title: 'Not Found' } });
  });
});

describe('a list of cards', () => {
  it.each([
    ['filter[id][]=7003&filter[id][]=7001', [7001, 7003]],
    ['filter[id][0]=7003&filter[id][1]=7001&order[id]=desc', [7003, 7001]],
    ['filter[id]=7002', [7002]],
  ])('for %s has %j', async (query, ids) => {
    const { body } = await (await open()).ask(`GET /api/v4/contacts?${query}`);
    expect(body['_embedded']?.['contacts']).toMatchObject(ids.map((id) => ({ id })));
    expect(body['_embedded']?.['contacts']).toHaveLength(ids.length);
  });

  it('without a card is 204 without a body', async () => {
    const answer = await (await open()).ask('GET /api/v4/companies?filter[id][]=1');
    expect(answer).toEqual({ status: 204, type: null, body: {} });
  });

  it('has 50 cards on a page, 250 at most, and tells of the next page', async () => {
    const { ask } = await open({ accounts: [manyLeads(600)] });
    const page = async (query: string): Promise<[number, boolean]> => {
      const { body } = await ask(`GET /api/v4/leads?${query}`);
      return [Object.keys(body['_embedded']?.['leads'] ?? {}).length, 'next' in (body['_links'] ?? {})];
    };
    expect(await page('')).toEqual([50, true]);
    expect(await page('limit=1000')).toEqual([250, true]);
    expect(await page('limit=250&page=3')).toEqual([100, false]);
  });

  it('refuses a filter that it does not know, as it would leave it out', async () => {
    const { status, body } = await (await open()).ask('GET /api/v4/leads?filter[price]=3');
    expect([status, body['detail']]).toEqual([400, 'The local Kommo does not know the parameter filter[price]']);
  });
});

describe('the account', () => {
  it('tells what was asked for with it', async () => {
    const { ask } = await open();
    const { body } = await ask('GET /api/v4/account?with=datetime_settings');
    expect(body).toMatchObject({
      id: 30441694,
      country: 'US',
      currency: 'USD',
      _embedded: {
        datetime_settings: { short_date_pattern: 'm/d/Y', timezone: 'America/New_York', timezone_offset: '-04:00' },
      },
    });
    expect(Object.keys(body['_embedded'] ?? {})).toEqual(['datetime_settings']);
    expect((await ask('GET /api/v4/account')).body).not.toHaveProperty('_embedded');
  });

  it('has users and the fields of each kind of cards', async () => {
    const { ask } = await open();
    expect((await ask('GET /api/v4/users/504142')).body).toMatchObject({
      name: 'Paul Ruiz',
      email: 'paul@example.com',
    });
    expect((await ask('GET /api/v4/users')).body['_embedded']?.['users']).toMatchObject([
      { id: 504141, rights: { is_admin: true } },
      { id: 504142, rights: { is_admin: false } },
    ]);
    const { body } = await ask('GET /api/v4/contacts/custom_fields');
    expect(body['_embedded']?.['custom_fields']).toMatchObject({
      '0': { code: 'PHONE' },
      '2': { id: 502, code: null },
    });
    expect((await ask('GET /api/v4/leads/custom_fields/504')).body['enums']?.['1']).toEqual({
      id: 50_402,
      value: 'Recommendation',
      sort: 1,
    });
  });

  it('is chosen by the token', async () => {
    const other = { ...sampleAccount, facts: { ...sampleAccount.facts, id: 2, subdomain: 'other', name: 'Other' } };
    const { ask, kommo } = await open({ accounts: [sampleAccount, other] });
    expect((await ask('GET /api/v4/account')).body['name']).toBe('My company');
    expect((await ask('GET /api/v4/account', { token: kommo.tokens.longLived(2) })).body['name']).toBe('Other');
  });
});

function manyLeads(count: number): AccountContent {
  const [lead] = leads;
  if (!lead) throw new Error('The sample account has no lead.');
  return { ...sampleAccount, leads: Array.from({ length: count }, (_, id) => ({ ...lead, id: id + 1 })) };
}
