import type { AccountField, CurrentAccount, SystemInfo } from '../../../kommo/types';
import type { Account } from '../../../kommo/hook/account';
import type { CardKind } from '../../../kommo/sample-account/account-content';
import { accountFacts, users as sampleUsers } from '../../../kommo/sample-account/facts';
import { fields } from '../../../kommo/sample-account/fields';

const { id, subdomain, name, currency, timezone } = accountFacts;

/** The account as hooks name it. */
export const account: Account = { id, subdomain };

/** Its users as Kommo's page names them. */
export const accountUsers = sampleUsers.map(({ email, isAdmin, ...user }) => ({
  ...user,
  login: email,
  is_admin: isAdmin ? 'Y' : 'N',
}));

/**
 * What `APP.constant('account')` has of the account beside its own fields (observed); the date is long past any trial. Of
 * the fields that every account has (`predefined_cf`, observed) no content is known.
 */
export const accountDetails = {
  name,
  currency,
  timezone,
  users: accountUsers,
  paid_till: '2099-12-31',
  predefined_cf: {},
};

const groupId = 0;
const unknownOfManagers = { active: true, status: 'OK', free_user: 'N', avatar: '', amojo_id: '' };

/** What else `APP.constant` tells (documented names; what stands in them is our guess but for the users' numbers). */
export const accountConstants: Record<string, unknown> = {
  user: { ...accountUsers[0], group_id: groupId },
  managers: Object.fromEntries(
    // The keys are those of an entry that a public widget adds of its own.
    accountUsers.map(({ id: user, name: title, login, is_admin }) => [
      user,
      { ...unknownOfManagers, id: user, title, option: title, login, is_admin, group: `group_${groupId}` },
    ]),
  ),
  groups: { [`group_${groupId}`]: 'Sales' },
  task_types: { 1: { id: 1, option: 'Follow-up' }, 2: { id: 2, option: 'Meeting' } },
  user_rights: { is_admin: true, leads_add: 'A', leads_view: 'A', contacts_add: 'A', contacts_view: 'A' },
};

/** The account as `get_accounts_current()` tells it. */
export function currentAccount(language: string): CurrentAccount {
  return { ...account, name, currency, timezone, language, users: accountUsers, custom_fields: {} };
}

/** What `system()` tells. */
export function systemInfo(area: string): SystemInfo {
  const [user] = accountUsers;
  return {
    area,
    amouser_id: user?.id ?? 0,
    amouser: user?.login ?? '',
    amohash: 'not-a-real-key',
    subdomain: account.subdomain,
    domain: 'kommo.com',
    server: '.kommo.com',
  };
}

const kinds: readonly CardKind[] = ['leads', 'contacts', 'companies'];
const sampleFields = kinds
  .flatMap((kind) => fields[kind].map((field) => ({ ...field, kind })))
  .toSorted((one, other) => one.id - other.id);

// The numbers that amoCRM's second API has for kinds of field; for those that are younger than it, that of a text.
const typeIds: Partial<Record<string, number>> = {
  text: 1,
  numeric: 2,
  checkbox: 3,
  select: 4,
  multiselect: 5,
  date: 6,
  url: 7,
  textarea: 9,
  radiobutton: 10,
  streetaddress: 11,
  smart_address: 13,
  birthday: 14,
  legal_entity: 15,
};

/** As many own fields as asked for: those of the sample account, then made-up ones. */
export function ownFields(count: number): AccountField[] {
  return Array.from({ length: count }, (_, index) => {
    const { id: ID, name: NAME, type, kind } = sampleFields[index] ?? madeUpField(index);
    return {
      ID,
      NAME,
      TYPE_ID: typeIds[type] ?? 1,
      ENTREE_DEALS: kind === 'leads' ? 1 : 0,
      ENTREE_CONTACTS: kind === 'contacts' ? 1 : 0,
      ENTREE_COMPANY: kind === 'companies' ? 1 : 0,
    };
  });
}

function madeUpField(index: number): { id: number; name: string; type: string; kind: CardKind | undefined } {
  return { id: 501 + index, name: `Field ${index + 1}`, type: 'text', kind: kinds[index % kinds.length] };
}
