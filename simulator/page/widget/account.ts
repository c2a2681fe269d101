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

/** What `APP.constant('account')` has of the account beside its fields (observed); the date is long past any trial. */
export const accountDetails = { name, currency, timezone, users: accountUsers, paid_till: '2099-12-31' };

const groupId = 0;

/** What else `APP.constant` tells (documented names; what stands in them is our guess but for the users' numbers). */
export const accountConstants: Record<string, unknown> = {
  user: { ...accountUsers[0], group_id: groupId },
  managers: Object.fromEntries(
    accountUsers.map(({ id: user, name: title, login }) => [
      user,
      { id: user, title, login, active: true, group: `group_${groupId}` },
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

/** As many own fields as asked for: those of the sample account, then made-up ones. */
export function ownFields(count: number): AccountField[] {
  return Array.from({ length: count }, (_, index) => {
    const field = sampleFields[index];
    const kind = field?.kind ?? kinds[index % kinds.length];
    return {
      ID: field?.id ?? 501 + index,
      NAME: field?.name ?? `Field ${index + 1}`,
      ENTREE_DEALS: kind === 'leads' ? 1 : 0,
      ENTREE_CONTACTS: kind === 'contacts' ? 1 : 0,
      ENTREE_COMPANY: kind === 'companies' ? 1 : 0,
    };
  });
}
