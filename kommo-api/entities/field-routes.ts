import type { CardKind, OwnField } from '../../kommo/sample-account/account-content';
import type { AccountData } from '../account/account-data';
import type { Call } from '../http/call';
import { ApiProblem } from '../http/problem';
import { halReply, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import { choiceId, reachableKinds } from './field-values';
import { pageOf } from './page-of';
import { checkQuery } from './read-query';
import type { ServedAccount } from './served';
import { systemFields } from './system-fields';

/** The fields of each kind of cards. */
export const fieldRoutes: ApiRoutes<ServedAccount> = {
  'GET /api/v4/:cards/custom_fields': list,
  'GET /api/v4/:cards/custom_fields/:id': one,
};

function list({ account }: ServedAccount, call: Call): Reply {
  checkQuery(call);
  const items = fieldsOf(account, call.words[0] as CardKind);
  return pageOf({ account, call, name: 'custom_fields', items, draw: (field) => field });
}

function one({ account }: ServedAccount, { words: [kind, id] }: Call): Reply {
  const field = fieldsOf(account, kind as CardKind).find((other) => other.id === Number(id));
  if (!field) throw new ApiProblem(404, 'Not found');
  return halReply(field);
}

interface DrawnField {
  id: number;
  name: string;
  code: string | null;
  type: string;
  is_api_only: boolean;
  enums: { id: number; value: string; sort: number }[] | null;
  /** Of amounts only. */
  currency?: string;
}

function fieldsOf(account: AccountData, kind: CardKind): DrawnField[] {
  const system = reachableKinds.has(kind) ? systemFields.map(drawSystem) : [];
  return [...system, ...account.fields[kind].map((field) => drawOwn(field, account.facts.currency))].map(
    (field, sort) => ({ ...field, sort, account_id: account.facts.id, entity_type: kind }),
  );
}

function drawSystem({ id, name, code, enums }: (typeof systemFields)[number]): DrawnField {
  return {
    id,
    name,
    code,
    type: 'multitext',
    is_api_only: false,
    enums: enums.map((member, sort) => ({ ...member, sort })),
  };
}

function drawOwn(field: OwnField, currency: string): DrawnField {
  const { id, name, type, choices } = field;
  const enums = choices?.map((value, sort) => ({ id: choiceId(field, value), value, sort })) ?? null;
  return { id, name, type, code: null, is_api_only: false, enums, ...(type === 'monetary' && { currency }) };
}
