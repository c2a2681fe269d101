import { cut } from '../shared/cut';
import { maskSecrets } from './mask';
import { beginningOf } from './shorten';

const longest = 80;

/** The beginning of a text from an archive; secrets are masked first, since half of one is not known for one any more. */
export function excerpt(text: string): string {
  return cut(maskSecrets(beginningOf(text)), longest);
}
