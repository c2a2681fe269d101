/** The values of a lead and what belongs to it, by the codes of their placeholders. */
export type LeadValues = Record<string, string>;

interface Linked {
  id: number;
  is_main?: boolean;
}

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

/** How long Kommo may take, in milliseconds. */
const patience = 8000;
const dates: ReadonlySet<unknown> = new Set(['date', 'date_time', 'birthday']);

/**
 * Reads the lead that was changed last, in the user's own session; undefined where there is none. Rejects where Kommo
 * refuses or takes too long, and once `goesOn` says that nobody waits for it.
 */
export async function readNewestLead(goesOn: () => boolean, language?: string): Promise<LeadValues | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  const read = async (path: string): Promise<ApiRecord | undefined> => {
    if (!goesOn()) throw new Error('The form was closed.');
    const answer = await fetch(`/api/v4/${path}`, { signal: stop.signal, credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`Kommo answered ${answer.status}.`);
    return answer.status === 204 ? undefined : ((await answer.json()) as ApiRecord);
  };
  const linked = async (path: string, id: number | undefined): Promise<ApiRecord | undefined> =>
    id === undefined ? undefined : read(`${path}/${id}`);

  try {
    const lead = (await read('leads?limit=1&order[updated_at]=desc&with=contacts'))?._embedded?.leads?.[0];
    if (!lead) return undefined;
    const { contact: contactId, company: companyId } = linksOf(lead);
    const [contact, company, user] = await Promise.all([
      linked('contacts', contactId),
      linked('companies', companyId),
      linked('users', lead.responsible_user_id).catch(() => undefined),
    ]);
    return {
      ...valuesOf('lead', lead, language),
      ...valuesOf('contact', contact, language),
      ...valuesOf('company', company, language),
      // Who is no administrator may not read users: then the samples stay.
      ...(user && valuesOf('lead_responsible', user, language)),
    };
  } finally {
    clearTimeout(timer);
  }
}

/** The main contact, or else the first, and the company. */
function linksOf({
  _embedded: { contacts = [], companies = [] } = {},
}: ApiRecord): Record<'contact' | 'company', number | undefined> {
  const main = contacts.find((one) => one.is_main) ?? contacts[0];
  return { contact: main?.id, company: companies[0]?.id };
}

function valuesOf(prefix: string, record: ApiRecord | undefined, language: string | undefined): LeadValues {
  const { id, name, price, email, custom_fields_values: fields } = record ?? {};
  const values: LeadValues = {};
  for (const [key, value] of Object.entries({ id, name, price, email })) values[`${prefix}_${key}`] = `${value ?? ''}`;
  for (const { field_id: number, field_code: code, field_type: type, values: all } of fields ?? []) {
    const texts = all.map(({ value }) => textOf(value, type, language));
    values[`${prefix}_cf_${number}`] = texts.join(', ');
    if (code === 'PHONE' || code === 'EMAIL') values[`${prefix}_${code.toLowerCase()}`] = texts[0] ?? '';
  }
  return values;
}

function textOf(value: unknown, type: string | undefined, language: string | undefined): string {
  return dates.has(type) ? new Date(Number(value) * 1000).toLocaleDateString(language) : String(value);
}
