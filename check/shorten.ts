import { cut } from '../shared/cut';

const longestWord = 80;
const longestText = 1_000;
/** What is looked at: enough to know a secret by its shape, and no more for the longest text than for this. */
const longestLookedAt = 4_000;
/** A part of a name that stays over when the name is cut is no secret any more, if it can be recognised up to here. */
const longestWordLookedAt = 400;

/** The beginning of a text from an archive, before anything is looked for in it. */
export function beginningOf(text: string): string {
  return cutWords(cut(text, longestLookedAt), longestWordLookedAt);
}

/** A text as it is told: names, keys and values in it, which have no spaces, to their 80th character. */
export function shorten(text: string): string {
  return cut(cutWords(text, longestWord), longestText);
}

function cutWords(text: string, most: number): string {
  return text.replace(/[^\s"]{81,}/g, (word) => cut(word, most));
}
