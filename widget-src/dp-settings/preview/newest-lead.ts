import { accountFormat, accountPath } from '../../../message/values/account-format';
import { fieldText, saleText, type Writing } from '../../../message/values/field-text';

/** The values of a lead and what belongs to it, by the codes of their placeholders. */
export type LeadValues = Record<string, string>;

/** A record of Kommo's API v4, as far as it is read. */
interface ApiRecord {
  id: number;
  name?: string;
  price?: number;
  email?: string;
  responsible_user_id?: number;
  custom_fields_values?: ApiField[] | null;
  _embedded?: { leads?: ApiRecord[]; contacts?: Linked[]; companies?: Linked[] };
}

interface ApiField {
  field_id: number;
  field_code?: string | null;
  field_type?: string;
  values: { value: unknown }[];
}

interface Linked {
  id: number;
  is_main?: boolean;
}

/** How long Kommo may take, in milliseconds. */
const patience = 8000;

/**
 * Reads the lead that was changed last, in the user's own session; undefined where there is none. Rejects where Kommo
 * refuses or takes too long, and once `goesOn` says that nobody waits for it.
 */
export async function readNewestLead(goesOn: () => boolean, language?: string): Promise<LeadValues | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  async function read(path: string): Promise<ApiRecord | undefined> {
    if (!goesOn()) throw new Error('The form was closed.');
    const answer = await fetch(path, { signal: stop.signal, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`Kommo answered ${answer.status}.`);
    return answer.status === 204 ? undefined : answer.json();
  }

  try {
    const lead = (await read('/api/v4/leads?limit=1&order[updated_at]=desc&with=contacts'))?._embedded?.leads?.[0];
    if (!lead) return undefined;
    // Beside what is linked, not before it.
    const account = read(accountPath).catch(() => undefined);
    const writing = account.then((answer) => ({ account: accountFormat(answer), language }));
    const values = async (prefix: string, path: string, id: number | undefined): Promise<LeadValues> =>
      valuesOf(prefix, id === undefined ? undefined : await read(`/api/v4/${path}/${id}`), await writing);
    const { contacts = [], companies = [] } = lead._embedded ?? {};
    const linked = await Promise.all([
      values('contact', 'contacts', mainOf(contacts)?.id),
      values('company', 'companies', companies[0]?.id),
      // Who is no administrator may not read users.
      values('lead_responsible', 'users', lead.responsible_user_id).catch(() => ({})),
    ]);
    return Object.assign(valuesOf('lead', lead, await writing), ...linked);
  } finally {
    clearTimeout(timer);
  }
}

/** The main contact, or else the first. */
function mainOf(contacts: Linked[]): Linked | undefined {
  return contacts.find((one) => one.is_main) ?? contacts[0];
}

/** As the receiver writes them. */
function valuesOf(prefix: string, record: Partial<ApiRecord> = {}, writing: Writing): LeadValues {
  const { id, name, email } = record;
  const price = saleText(record.price, writing);
  const values: LeadValues = {};
  for (const [key, value] of Object.entries({ id, name, price, email })) values[`${prefix}_${key}`] = `${value ?? ''}`;
  for (const field of record.custom_fields_values ?? []) Object.assign(values, valuesOfField(prefix, field, writing));
  return values;
}

/** The currency of a monetary field stands with the account's fields, which are not read for this: it is the account's. */
function valuesOfField(prefix: string, field: ApiField, writing: Writing): LeadValues {
  const { field_id: number, field_code: code, field_type: type = '' } = field;
  const own = { [`${prefix}_cf_${number}`]: fieldText(field.values, { type }, writing) };
  if (code !== 'PHONE' && code !== 'EMAIL') return own;
  return { ...own, [`${prefix}_${code.toLowerCase()}`]: fieldText(field.values.slice(0, 1), { type }, writing) };
}
