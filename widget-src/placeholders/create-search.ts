import { type LazyList, lazyList } from './lazy-list';
import type { Placeholder } from './placeholder';

/**
 * Makes the search of a list: what contains each word of the query in its code, description or group, whatever the case
 * and accents.
 */
export function createSearch(placeholders: LazyList<Placeholder>): (query: string) => LazyList<Placeholder> {
  const searched: string[] = [];
  return (query) => {
    const words = plain(query).split(/\s+/);
    return lazyList(matching(words));
  };

  function* matching(words: string[]): Generator<Placeholder> {
    for (let index = 0, item = placeholders.at(0); item; item = placeholders.at((index += 1))) {
      const text = (searched[index] ??= plain(`${item.code} ${item.description} ${item.group}`));
      if (words.every((word) => text.includes(word))) yield item;
    }
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .trim();
}
