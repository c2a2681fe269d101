import type { AccountField } from '../../kommo/types';

/** Fields of leads, as many as asked for; the first one's number is 1000. */
export function manyAccountFields(count: number): AccountField[] {
  return Array.from({ length: count }, (_, index) => ({
    ID: 1000 + index,
    NAME: `Field ${index + 1}`,
    ENTREE_DEALS: 1,
    ENTREE_CONTACTS: 0,
    ENTREE_COMPANY: 0,
  }));
}
