import type { AccountField } from '../../kommo/types';
import { type Meaning, meaningOf } from '../../message/code';
import { standardPlaceholders } from '../../message/standard';
import type { Texts } from '../texts';
import { accountFields, entitiesOf } from './account-placeholders';
import { createSearch, type Search } from './create-search';
import { nearestCode } from './nearest-code';
import type { OfferedPlaceholder } from './placeholder';

/** All placeholders of the open account. */
export interface Placeholders {
  /** Searches the standard ones by entity, then the account's own fields. */
  search: Search;
  /** What a code stands for in this account, or may stand for as far as the page tells; undefined for any other. */
  meaningOf: (code: string) => Meaning | undefined;
  /** Whether a code has such a meaning. */
  knows: (code: string) => boolean;
  /** The name of what a code stands for, in the user's language. */
  describe: (code: string) => string | undefined;
  /** The account's field with that number. */
  fieldOf: (number: number) => AccountField | undefined;
  /** The code that an unknown one was most likely meant to be. */
  nearest: (unknown: string) => string | undefined;
}

/** The placeholders of the account that `page` shows, described in the user's language. */
export function createPlaceholders(page: Window, texts: Texts): Placeholders {
  const fields = accountFields(page);
  const meanings = new Map<string, Meaning | undefined>();
  let byNumber: Map<number, AccountField> | undefined;

  function fieldOf(number: number): AccountField | undefined {
    byNumber ??= new Map(fields?.map((field) => [Number(field?.ID), field]));
    return byNumber.get(number);
  }

  function find(code: string): Meaning | undefined {
    const meaning = meaningOf(code);
    if (!fields || meaning?.kind !== 'own') return meaning;
    return entitiesOf(fieldOf(meaning.fieldId)).includes(meaning.entity) ? meaning : undefined;
  }

  // Each code of a message is asked for several times with each key.
  function known(code: string): Meaning | undefined {
    if (!meanings.has(code)) meanings.set(code, find(code));
    return meanings.get(code);
  }

  return {
    search: createSearch(described(fields, texts)),
    meaningOf: known,
    knows: (code) => known(code) !== undefined,
    describe(code) {
      const meaning = known(code);
      if (meaning?.kind !== 'own') return meaning && texts(`placeholders.${meaning.code}`);
      const name = fieldOf(meaning.fieldId)?.NAME || String(meaning.fieldId);
      return texts(`form.field_of_${meaning.entity}`, { name });
    },
    fieldOf,
    // Of the account's fields only the one with the same number: the rest are too many, and no likelier than each other.
    nearest(unknown) {
      const number = /_cf_(\d+)$/.exec(unknown)?.[1];
      const [entity] = entitiesOf(fieldOf(Number(number)));
      return entity ? `${entity}_cf_${number}` : nearestCode(unknown, Object.values(standardPlaceholders).flat());
    },
  };
}

function* described(fields: AccountField[] = [], texts: Texts): Generator<OfferedPlaceholder> {
  const groups: Record<string, string> = {};
  const wordsFor = (word: string): string => texts(`search_words.${word}`);
  for (const [entity, codes] of Object.entries(standardPlaceholders)) {
    const group = (groups[entity] = texts(`form.${entity}`));
    for (const code of codes) {
      const otherWords = code.split('_').map(wordsFor).join(' ');
      yield { code, description: texts(`placeholders.${code}`), group, otherWords };
    }
  }
  const group = texts('form.own_fields');
  for (const field of fields) {
    for (const entity of entitiesOf(field)) {
      const description = `${field.NAME ?? ''} (${groups[entity]})`;
      yield { code: `${entity}_cf_${field.ID}`, description, group, otherWords: wordsFor(entity) };
    }
  }
}
