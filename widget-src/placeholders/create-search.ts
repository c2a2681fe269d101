import type { OfferedPlaceholder } from './placeholder';

/** Finds so many placeholders at most: in the order of their list, but those that only other words lead to at the end. */
export type Search = (query: string, most: number) => OfferedPlaceholder[];

/**
 * Makes the search of a list, of which no more is drawn up than is looked at: what contains each word of the query in its
 * code, description, group or other words, whatever the case and accents. A dot in a code counts as Kommo's own spelling of
 * the line under the letters.
 */
export function createSearch(source: Iterator<OfferedPlaceholder>): Search {
  const drawnUp: OfferedPlaceholder[] = [];
  const searched: string[] = [];
  function at(index: number): OfferedPlaceholder | undefined {
    const next = index < drawnUp.length ? undefined : source.next();
    if (next && !next.done) drawnUp.push(next.value);
    return drawnUp[index];
  }
  return (query, most) => {
    const words = plain(query.trim().replace(/(\w)\.(?=\w|$)/g, '$1_')).split(/\s+/);
    const named: OfferedPlaceholder[] = [];
    const others: OfferedPlaceholder[] = [];
    for (let index = 0, item = at(0); item && named.length < most; item = at((index += 1))) {
      const { code, description, group, otherWords } = item;
      const text = (searched[index] ??= plain([code, description, group, '\n', otherWords].join(' ')));
      if (!words.every((word) => text.includes(word))) continue;
      const names = text.lastIndexOf('\n');
      (words.every((word) => text.indexOf(word) < names) ? named : others).push(item);
    }
    return [...named, ...others].slice(0, most);
  };
}

/** What accented letters are without their accents; asking the browser anew for each would take half a frame. */
const unaccented = new Map<string, string>([['ı', 'i']]);

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\0-\x7F]/g, withoutAccent);
}

function withoutAccent(letter: string): string {
  const plainLetter = unaccented.get(letter) ?? letter.normalize('NFD').replace(/\p{Diacritic}/gu, '');
  unaccented.set(letter, plainLetter);
  return plainLetter;
}
