import type { AccountField } from '../../kommo/types';
import type { Texts } from '../texts';
import { accountFields, accountPlaceholders } from './account-placeholders';
import { type LazyList, lazyList } from './lazy-list';
import { nearestCode } from './nearest-code';
import type { Placeholder } from './placeholder';
import { type Entity, standardPlaceholders } from '../../message/standard';

/** All placeholders of the open account. */
export interface Placeholders {
  /** The standard ones by entity, then the account's own fields. */
  list: LazyList<Placeholder>;
  /** Whether a placeholder stands for something, or may do so as far as the page tells. */
  knows(code: string): boolean;
  /** The placeholder that an unknown one was most likely meant to be. */
  nearest(unknown: string): string | undefined;
}

/** The placeholders of the account that `page` shows, described in the user's language. */
export function createPlaceholders(page: Window, texts: Texts): Placeholders {
  const fields = accountFields(page);
  const standard = Object.values(standardPlaceholders).flat();
  return {
    list: lazyList(described(fields, texts)),
    knows: (code) =>
      standard.includes(code) ||
      (fields ? withNumberOf(code, fields).includes(code) : /^(contact|lead|company)_cf_\d+$/.test(code)),
    // Of the account's fields only the one with the same number: the rest are too many, and no likelier than each other.
    nearest: (unknown) => withNumberOf(unknown, fields)[0] ?? nearestCode(unknown, standard),
  };
}

function* described(fields: AccountField[] | undefined, texts: Texts): Generator<Placeholder> {
  const entityNames = {} as Record<Entity, string>;
  for (const [entity, standard] of Object.entries(standardPlaceholders) as [Entity, string[]][]) {
    const group = (entityNames[entity] = texts(`form.${entity}`));
    for (const code of standard) yield { code, description: texts(`placeholders.${code}`), group };
  }
  const group = texts('form.own_fields');
  for (const { entity, code, name } of accountPlaceholders(fields)) {
    yield { code, description: `${name} (${entityNames[entity]})`, group };
  }
}

/** The placeholders of the account's field that has the number at the end of `code`. */
function withNumberOf(code: string, fields: AccountField[] = []): string[] {
  const number = /_cf_(\d+)$/.exec(code)?.[1];
  const numbered = number ? fields.filter((field) => String(field?.ID) === number) : [];
  return Array.from(accountPlaceholders(numbered), (placeholder) => placeholder.code);
}
