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
    const answer = await fetch(`/api/v4/${path}`, { signal: stop.signal, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`Kommo answered ${answer.status}.`);
    return answer.status === 204 ? undefined : answer.json();
  }
  async function values(prefix: string, path: string, id: number | undefined): Promise<LeadValues> {
    return valuesOf(prefix, id === undefined ? undefined : await read(`${path}/${id}`), language);
  }

  try {
    const lead = (await read('leads?limit=1&order[updated_at]=desc&with=contacts'))?._embedded?.leads?.[0];
    if (!lead) return undefined;
    const { contacts = [], companies = [] } = lead._embedded ?? {};
    const linked = await Promise.all([
      values('contact', 'contacts', mainOf(contacts)?.id),
      values('company', 'companies', companies[0]?.id),
      // Who is no administrator may not read users.
      values('lead_responsible', 'users', lead.responsible_user_id).catch(() => ({})),
    ]);
    return Object.assign(valuesOf('lead', lead, language), ...linked);
  } finally {
    clearTimeout(timer);
  }
}

/** The main contact, or else the first. */
function mainOf(contacts: Linked[]): Linked | undefined {
  return contacts.find((one) => one.is_main) ?? contacts[0];
}

function valuesOf(prefix: string, record: Partial<ApiRecord> = {}, language: string | undefined): LeadValues {
  const { id, name, email } = record;
  // Kommo gives 0 for a lead without a price; the receiver takes that for empty too.
  const price = record.price || '';
  const values: LeadValues = {};
  for (const [key, value] of Object.entries({ id, name, price, email })) values[`${prefix}_${key}`] = `${value ?? ''}`;
  for (const { field_id: number, field_code: code, field_type: type, values: all } of record.custom_fields_values ??
    []) {
    const texts = all.map(({ value }) => (isDate(type) ? inWords(value, language) : String(value)));
    values[`${prefix}_cf_${number}`] = texts.join(', ');
    if (code === 'PHONE' || code === 'EMAIL') values[`${prefix}_${code.toLowerCase()}`] = texts[0] ?? '';
  }
  return values;
}

function isDate(type = ''): boolean {
  return /^(date|date_time|birthday)$/.test(type);
}

function inWords(seconds: unknown, language: string | undefined): string {
  return new Date(Number(seconds) * 1000).toLocaleDateString(language);
}
