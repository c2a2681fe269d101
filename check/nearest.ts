import { editDistance } from '../shared/edit-distance';

/** Bounds for input that is meant to take long. */
const candidatesTried = 300;
const longestWord = 80;

/** The candidate that a mistyped word most likely stands for, if one is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let tried = 0;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    tried += 1;
    if (tried > candidatesTried || word.length > longestWord) break;
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** A sentence that proposes the nearest candidate, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
}
