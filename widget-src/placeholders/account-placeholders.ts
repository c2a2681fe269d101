import { guard } from '../guard';
import type { AccountField } from '../../kommo/types';
import type { Entity } from '../../message/standard';

const flags = { contact: 'ENTREE_CONTACTS', lead: 'ENTREE_DEALS', company: 'ENTREE_COMPANY' } as const;
// Kommo writes 1 and 0; its other pages also know "Y" and "N".
const unset: ReadonlySet<unknown> = new Set([undefined, null, false, 0, '', '0', 'N']);

/** The account's own fields as the page holds them; undefined where the page does not tell them. */
export const accountFields = guard(undefined, (page: Window): AccountField[] | undefined => {
  const fields: unknown = page.APP?.constant?.('account')?.cf;
  return typeof fields === 'object' && fields !== null ? Object.values(fields) : undefined;
});

/** What has a field of the account: its placeholders are `<entity>_cf_<number>`. */
export function entitiesOf(field: AccountField | undefined): Entity[] {
  if (!/^\d+$/.test(String(field?.ID))) return [];
  return (Object.keys(flags) as Entity[]).filter((entity) => !unset.has(field?.[flags[entity]]));
}
