import type { AccountField, CurrentAccount, SystemInfo } from '../../../kommo/types';
import type { Account } from '../../../kommo/hook/account';

/** The account in which everything happens; its numbers are those of Kommo's documentation. */
export const account: Account = { id: 30441694, subdomain: 'my_company' };

/** Its users. */
export const users = [
  { id: 504141, name: 'Anna Berg', login: 'anna@example.com', is_admin: 'Y' },
  { id: 504142, name: 'Paul Ruiz', login: 'paul@example.com', is_admin: 'N' },
];

/** The account as `get_accounts_current()` tells it. */
export function currentAccount(language: string): CurrentAccount {
  return { ...account, name: 'My company', currency: 'USD', timezone: 'UTC', language, users, custom_fields: {} };
}

/** What `system()` tells. */
export function systemInfo(area: string): SystemInfo {
  const [user] = users;
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

const fieldNames = [
  'Delivery date',
  'City',
  'Position',
  'Source of the lead',
  'Discount, %',
  'Comment',
  'Order number',
];

/** As many own fields as asked for, spread over leads, contacts and companies. */
export function ownFields(count: number): AccountField[] {
  return Array.from({ length: count }, (_, index) => ({
    ID: 501 + index,
    NAME: `${fieldNames[index % fieldNames.length]}${index < fieldNames.length ? '' : ` ${index + 1}`}`,
    TYPE_ID: 1,
    ENTREE_DEALS: index % 3 === 0 ? 1 : 0,
    ENTREE_CONTACTS: index % 3 === 1 ? 1 : 0,
    ENTREE_COMPANY: index % 3 === 2 ? 1 : 0,
  }));
}
