import { afterEach, expect, it, vi } from 'vitest';
import { readNewestLead } from '../../widget-src/dp-settings/preview/newest-lead';

afterEach(() => void vi.unstubAllGlobals());

const account = '/api/v4/account?with=datetime_settings';
const leads = '/api/v4/leads?limit=1&order[updated_at]=desc&with=contacts';

/** A Kommo that answers these paths, and 403 to all others; gives what it is asked. */
function kommoWith(answers: Record<string, unknown>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string, { credentials }: RequestInit) => {
    asked.push(`${path} ${credentials}`);
    const answer = answers[path];
    if (answer === undefined) return Promise.resolve(new Response('', { status: 403 }));
    return Promise.resolve(answer === null ? new Response(null, { status: 204 }) : Response.json(answer));
  });
  return asked;
}

const listOf = (lead: object): object => ({ _embedded: { leads: [lead] } });
const values = (...all: unknown[]): { value: unknown }[] => all.map((value) => ({ value }));

it('a lead has its own values, and those of what belongs to it', async () => {
  const asked = kommoWith({
    [leads]: listOf({
      id: 1,
      name: 'Order',
      price: 1200.5,
      responsible_user_id: 9,
      custom_fields_values: [
        { field_id: 501, field_type: 'multiselect', values: values('Red', 5) },
        // 01:30 in UTC, when it is still the year before in São Paulo.
        { field_id: 502, field_type: 'date_time', values: values(1_767_231_000) },
        { field_id: 503, field_type: 'checkbox', values: values(true) },
      ],
      _embedded: { contacts: [{ id: 3 }, { id: 4, is_main: true }], companies: [{ id: 6 }] },
    }),
    [account]: {
      currency: 'BRL',
      _embedded: { datetime_settings: { date_pattern: 'DD/MM/YYYY HH:mm', timezone: 'America/Sao_Paulo' } },
    },
    '/api/v4/contacts/4': {
      id: 4,
      name: 'Maria',
      custom_fields_values: [
        { field_id: 401, field_code: 'PHONE', field_type: 'multitext', values: values('+1', '+2') },
        { field_id: 402, field_code: 'EMAIL', field_type: 'multitext', values: [] },
        { field_id: 403, field_code: 'POSITION', field_type: 'text', values: values('Boss') },
      ],
    },
    '/api/v4/companies/6': { id: 6, name: 'Lopez', custom_fields_values: null },
    '/api/v4/users/9': { id: 9, name: 'Anna', email: 'anna@example.com' },
  });
  const lead = await readNewestLead(() => true, 'pt');
  expect(lead).toMatchObject({
    lead_id: '1',
    lead_name: 'Order',
    lead_price: 'R$ 1.200,50',
    lead_cf_501: 'Red, 5',
    lead_cf_502: '31/12/2025 22:30',
    lead_cf_503: 'Sim',
    contact_id: '4',
    contact_name: 'Maria',
    contact_phone: '+1',
    contact_cf_401: '+1, +2',
    contact_email: '',
    contact_cf_402: '',
    contact_cf_403: 'Boss',
    company_id: '6',
    company_name: 'Lopez',
    lead_responsible_name: 'Anna',
    lead_responsible_email: 'anna@example.com',
  });
  expect(lead).not.toHaveProperty('contact_position');
  expect(asked[0]).toBe(`${leads} same-origin`);
  expect(asked).toHaveLength(5);
});

it('a lead alone has empty values for what it has not, and none for a user that may not be read', async () => {
  const asked = kommoWith({ [leads]: listOf({ id: 1, responsible_user_id: 9 }) });
  expect(await readNewestLead(() => true)).toMatchObject({
    lead_id: '1',
    lead_name: '',
    contact_name: '',
    company_name: '',
  });
  expect(asked.map((request) => request.split(' ')[0])).toEqual([leads, account, '/api/v4/users/9']);
});

it('amounts stand alone where the account may not be read, and a price of 0 is none', async () => {
  const [free, priced] = [
    { id: 1, price: 0 },
    { id: 2, price: 900 },
  ].map(listOf);
  kommoWith({ [leads]: priced });
  expect(await readNewestLead(() => true, 'en')).toMatchObject({ lead_price: '900' });
  kommoWith({ [leads]: free });
  expect(await readNewestLead(() => true, 'en')).toMatchObject({ lead_price: '' });
});

it('of several contacts without a main one the first is read', async () => {
  const asked = kommoWith({
    [leads]: listOf({ id: 1, _embedded: { contacts: [{ id: 3 }, { id: 4 }] } }),
    '/api/v4/contacts/3': { id: 3, name: 'John' },
  });
  expect(await readNewestLead(() => true)).toMatchObject({ contact_name: 'John' });
  expect(asked).toHaveLength(3);
});

it.each([[null], [{}], [{ _embedded: {} }], [{ _embedded: { leads: [] } }]])(
  'there is no lead in %j',
  async (answer) => {
    kommoWith({ [leads]: answer });
    expect(await readNewestLead(() => true)).toBeUndefined();
  },
);

it('what Kommo refuses is told, and nothing is asked once the form was closed', async () => {
  const asked = kommoWith({});
  await expect(readNewestLead(() => true)).rejects.toThrow('Kommo answered 403.');
  await expect(readNewestLead(() => false)).rejects.toThrow('The form was closed.');
  expect(asked).toHaveLength(1);
});
