import type { AccountField } from '../kommo';
import type { Texts } from '../texts';
import { accountFields, accountPlaceholders } from './account-placeholders';
import { type LazyList, lazyList } from './lazy-list';
import { nearestCode } from './nearest-code';
import type { Placeholder } from './placeholder';
import { type Entity, standardPlaceholders } from './standard';

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
  return {
    list: lazyList(described()),
    knows(code) {
      const number = /^(?:contact|lead|company)_cf_(\d+)$/.exec(code)?.[1];
      if (number && !fields) return true;
      // Only the field with this number is looked at closely: this runs at each letter that is typed.
      const own = number ? fields?.filter((field) => String(field?.ID) === number) : [];
      return [...codes(own)].includes(code);
    },
    nearest: (unknown) => nearestCode(unknown, codes(fields)),
  };

  function* described(): Generator<Placeholder> {
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
}

function* codes(fields: AccountField[] | undefined): Generator<string> {
  for (const standard of Object.values(standardPlaceholders)) yield* standard;
  for (const { code } of accountPlaceholders(fields)) yield code;
}
