import { meaningOf } from '../../message/code';
import { codesIn } from '../../message/parse-message';
import type { Entity } from '../../message/standard';
import type { KommoClient } from '../api/kommo-client';
import type { ClaimedHook } from '../store/hooks';
import type { FieldFacts } from '../../message/values/field-text';
import type { AccountFacts, Responsible } from '../values/account-facts';
import type { KommoRecord } from '../values/records';
import { type AccountLookup, pathsOfEntities } from './account-lookup';
import { readRecords } from './read-list';

type Records = ReadonlyMap<number, KommoRecord>;

/** All that the messages of a batch of hooks are filled from. */
export interface BatchData {
  facts: AccountFacts;
  leads: Records;
  customers: Records;
  contacts: Records;
  companies: Records;
  users: ReadonlyMap<number, Responsible>;
  fields: Record<Entity, ReadonlyMap<number, FieldFacts>>;
}

/** Where hooks of one account are read from. */
export interface BatchSource {
  api: KommoClient;
  accounts: AccountLookup;
  accountId: number;
}

/** Reads what the messages of hooks need, in few calls: 250 records in each, and nothing that no message speaks of. */
export async function readForHooks(source: BatchSource, hooks: readonly ClaimedHook[]): Promise<BatchData> {
  const { api, accounts, accountId } = source;
  const of = (entity: 'lead' | 'customer'): number[] =>
    hooks.filter(({ event }) => event.entity === entity).map(({ event }) => event.id);
  const read = (path: string, name: string, ids: readonly number[]): Promise<Records> =>
    readRecords(api, { accountId, path, name, query: 'with=contacts' }, ids);

  const needs = needsOf(hooks);
  const facts = await accounts.facts(accountId);
  const leads = await read('/api/v4/leads', 'leads', of('lead'));
  const customers = await read('/api/v4/customers', 'customers', of('customer'));
  const linked = hooks.flatMap((hook) => contactsFor(hook, leads, customers));
  const contacts = await readRecords(api, { accountId, path: '/api/v4/contacts', name: 'contacts' }, linked);
  const companyIds = needs.has('company') ? [...leads.values(), ...customers.values()].flatMap(firstCompany) : [];
  const companies = await readRecords(api, { accountId, path: pathsOfEntities.company, name: 'companies' }, companyIds);
  const users = needs.has('users') ? await accounts.users(accountId) : new Map<number, Responsible>();
  const fields = async (entity: Entity): Promise<ReadonlyMap<number, FieldFacts>> =>
    needs.has(`${entity} fields`) ? accounts.fields(accountId, entity) : new Map<number, FieldFacts>();
  return {
    facts,
    leads,
    customers,
    contacts,
    companies,
    users,
    fields: {
      contact: await fields('contact'),
      lead: await fields('lead'),
      company: await fields('company'),
    },
  };
}

/** The contacts that a hook's message goes to, the main one first. */
export function contactsFor({ event, settings }: ClaimedHook, leads: Records, customers: Records): number[] {
  const record = (event.entity === 'lead' ? leads : customers).get(event.id);
  const ids = record?.contacts.map(({ id }) => id) ?? [];
  return ticked.has(settings['only_main']?.toLowerCase()) ? ids.slice(0, 1) : ids;
}

/** The number of the company of a record, in a list. */
export function firstCompany({ companyIds }: KommoRecord): number[] {
  return companyIds.slice(0, 1);
}

// Senders differ in how they write a ticked checkbox.
const ticked: ReadonlySet<string | undefined> = new Set(['on', 'true', '1']);

type Need = 'company' | 'users' | `${Entity} fields`;

function needsOf(hooks: readonly ClaimedHook[]): ReadonlySet<Need> {
  const codes = new Set(hooks.flatMap(({ settings }) => codesIn(settings['message'] ?? '')));
  return new Set([...codes].flatMap(needsOfCode));
}

function needsOfCode(written: string): Need[] {
  const meaning = meaningOf(written);
  if (!meaning) return [];
  return [
    ...(meaning.entity === 'company' ? ['company' as const] : []),
    ...(meaning.code.startsWith('lead_responsible') ? ['users' as const] : []),
    ...(meaning.kind === 'own' ? [`${meaning.entity} fields` as const] : []),
  ];
}
