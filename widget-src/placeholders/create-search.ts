import { type LazyList, lazyList } from './lazy-list';
import type { OfferedPlaceholder } from './placeholder';

/**
 * Makes the search of a list: what contains each word of the query in its code, description or group, whatever the case
 * and accents. A dot in a code counts as Kommo's own spelling of the line under the letters.
 */
export function createSearch(
  placeholders: LazyList<OfferedPlaceholder>,
): (query: string) => LazyList<OfferedPlaceholder> {
  const searched: string[] = [];
  return (query) => {
    const words = plain(query)
      .replace(/(\w)\.(?=\w|$)/g, '$1_')
      .split(/\s+/);
    return lazyList(matching(words));
  };

  function* matching(words: string[]): Generator<OfferedPlaceholder> {
    for (let index = 0, item = placeholders.at(0); item; item = placeholders.at((index += 1))) {
      const text = (searched[index] ??= plain(`${item.code} ${item.description} ${item.group}`));
      if (words.every((word) => text.includes(word))) yield item;
    }
  }
}

/** What accented letters are without their accents; asking the browser anew for each would take half a frame. */
const unaccented = new Map<string, string>([['ı', 'i']]);

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\0-\x7F]/g, withoutAccent)
    .trim();
}

function withoutAccent(letter: string): string {
  const plainLetter = unaccented.get(letter) ?? letter.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  unaccented.set(letter, plainLetter);
  return plainLetter;
}
