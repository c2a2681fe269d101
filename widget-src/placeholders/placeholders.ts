import type { AccountField } from '../../kommo/types';
import { type Meaning, meaningOf } from '../../message/code';
import { type Entity, standardPlaceholders } from '../../message/standard';
import type { Texts } from '../texts';
import { accountFields, accountPlaceholders, type OwnPlaceholder } from './account-placeholders';
import { type LazyList, lazyList } from './lazy-list';
import { nearestCode } from './nearest-code';
import type { OfferedPlaceholder } from './placeholder';

/** All placeholders of the open account. */
export interface Placeholders {
  /** The standard ones by entity, then the account's own fields. */
  list: LazyList<OfferedPlaceholder>;
  /** What a code stands for in this account, or may stand for as far as the page tells; undefined for any other. */
  meaningOf: (code: string) => Meaning | undefined;
  knows: (code: string) => boolean;
  /** The name of what a code stands for, in the user's language. */
  describe: (code: string) => string | undefined;
  /** The account's field with that number. */
  fieldOf: (own: { fieldId: number }) => AccountField | undefined;
  /** The code that an unknown one was most likely meant to be. */
  nearest: (unknown: string) => string | undefined;
}

/** The placeholders of the account that `page` shows, described in the user's language. */
export function createPlaceholders(page: Window, texts: Texts): Placeholders {
  const fields = accountFields(page);
  const standard = Object.values(standardPlaceholders).flat();
  const meanings = new Map<string, Meaning | undefined>();
  let byNumber: Map<string, AccountField> | undefined;

  function fieldOf({ fieldId }: { fieldId: number }): AccountField | undefined {
    byNumber ??= new Map(fields?.map((field) => [String(field?.ID), field]));
    return byNumber.get(String(fieldId));
  }

  function placeholdersOf(number: string | number): OwnPlaceholder[] {
    const field = fieldOf({ fieldId: Number(number) });
    return field ? [...accountPlaceholders([field])] : [];
  }

  // Each code of a message is asked for several times with each key.
  function knownMeaning(code: string): Meaning | undefined {
    if (!meanings.has(code)) meanings.set(code, findMeaning(code));
    return meanings.get(code);
  }

  function findMeaning(code: string): Meaning | undefined {
    const meaning = meaningOf(code);
    const unseen =
      fields && meaning?.kind === 'own' && !placeholdersOf(meaning.fieldId).some((own) => own.code === meaning.code);
    return unseen ? undefined : meaning;
  }

  return {
    list: lazyList(described(fields, texts)),
    meaningOf: knownMeaning,
    knows: (code) => knownMeaning(code) !== undefined,
    describe(code) {
      const meaning = knownMeaning(code);
      if (meaning?.kind !== 'own') return meaning && texts(`placeholders.${meaning.code}`);
      const name = fieldOf(meaning)?.NAME || String(meaning.fieldId);
      return texts(`form.field_of_${meaning.entity}`, { name });
    },
    fieldOf,
    // Of the account's fields only the one with the same number: the rest are too many, and no likelier than each other.
    nearest(unknown) {
      const number = /_cf_(\d+)$/.exec(unknown)?.[1];
      return (number && placeholdersOf(number)[0]?.code) || nearestCode(unknown, standard);
    },
  };
}

function* described(fields: AccountField[] | undefined, texts: Texts): Generator<OfferedPlaceholder> {
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
