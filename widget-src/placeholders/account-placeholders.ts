import { guard } from '../guard';
import type { AccountField } from '../../kommo/types';
import type { Entity } from '../../message/standard';

const entityFlags = [
  ['ENTREE_CONTACTS', 'contact'],
  ['ENTREE_DEALS', 'lead'],
  ['ENTREE_COMPANY', 'company'],
] as const;
// Kommo writes 1 and 0; its other pages also know "Y" and "N".
const unset: ReadonlySet<unknown> = new Set([undefined, null, false, 0, '', '0', 'N']);

/** The account's own fields as the page holds them; undefined where the page does not tell them. */
export const accountFields = guard(undefined, (page: Window): AccountField[] | undefined => {
  const fields: unknown = page.APP?.constant?.('account')?.cf;
  return typeof fields === 'object' && fields !== null ? Object.values(fields) : undefined;
});

/** One placeholder for each entity that has the field. Lazy: an account may have thousands of fields. */
export function* accountPlaceholders(
  fields: AccountField[] = [],
): Generator<{ entity: Entity; code: string; name: string }> {
  for (const field of fields) {
    if (!/^\d+$/.test(String(field?.ID))) continue;
    for (const [flag, entity] of entityFlags) {
      if (!unset.has(field[flag])) yield { entity, code: `${entity}_cf_${field.ID}`, name: field.NAME ?? '' };
    }
  }
}
