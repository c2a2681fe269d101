import { isObject } from '../../shared/is-object';
import type { Entity } from '../../message/standard';
import { ApiFailure } from '../api/api-failure';
import type { KommoClient } from '../api/kommo-client';
import { accountFormat, accountPath } from '../../message/values/account-format';
import type { FieldFacts } from '../../message/values/field-text';
import type { AccountFacts, Responsible } from '../values/account-facts';
import { writtenText } from '../values/records';
import { readList } from './read-list';
import { remember } from './remember';

/** What belongs to an account and changes seldom. */
export interface AccountLookup {
  facts(accountId: number): Promise<AccountFacts>;
  /** Without anybody where the token may not read users. */
  users(accountId: number): Promise<ReadonlyMap<number, Responsible>>;
  fields(accountId: number, entity: Entity): Promise<ReadonlyMap<number, FieldFacts>>;
}

/** Where the own fields of each entity stand. */
export const pathsOfEntities: Record<Entity, string> = {
  contact: '/api/v4/contacts',
  lead: '/api/v4/leads',
  company: '/api/v4/companies',
};

/** Reads, and remembers for a while, what belongs to accounts. */
export function createAccountLookup(api: KommoClient): AccountLookup {
  const fieldsOf = (entity: Entity) =>
    remember(async (accountId) => {
      const path = `${pathsOfEntities[entity]}/custom_fields`;
      const list = await readList(api, { accountId, path, name: 'custom_fields' });
      return new Map(list.map((field) => [Number(field['id']), fieldFacts(field)]));
    });
  const fields = { contact: fieldsOf('contact'), lead: fieldsOf('lead'), company: fieldsOf('company') };
  return {
    facts: remember((accountId) => readFacts(api, accountId)),
    users: remember((accountId) => readUsers(api, accountId)),
    fields: (accountId, entity) => fields[entity](accountId),
  };
}

function fieldFacts({ type, currency }: Record<string, unknown>): FieldFacts {
  return { type: String(type), ...(typeof currency === 'string' && { currency }) };
}

async function readFacts(api: KommoClient, accountId: number): Promise<AccountFacts> {
  const { status, body } = await api.request(accountId, { method: 'GET', path: accountPath });
  if (status !== 200 || !isObject(body)) throw new ApiFailure('broken-answer');
  return { country: writtenText(body['country']) || 'US', ...accountFormat(body) };
}

async function readUsers(api: KommoClient, accountId: number): Promise<ReadonlyMap<number, Responsible>> {
  try {
    const list = await readList(api, { accountId, path: '/api/v4/users', name: 'users' });
    return new Map(
      list.map(({ id, name, email }) => [Number(id), { name: writtenText(name), email: writtenText(email) }]),
    );
  } catch (error) {
    // Only administrators may read users. A message is not held back for a name.
    if (error instanceof ApiFailure && error.code === 'no-right') return new Map();
    throw error;
  }
}
