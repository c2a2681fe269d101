import { maskSecrets } from './mask';

const longest = 80;

/** The beginning of a text from an archive; secrets are masked first, since half of one is not known for one any more. */
export function excerpt(text: string): string {
  const shown = maskSecrets(text);
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}
