import { cut } from '../../shared/cut';

/** As much of a value as tells it. */
const shown = 60;

/** A value in a sentence: its lines in one, told apart. */
export function quoted(value: string): string {
  if (value === '') return 'nothing';
  return `“${cut(value.replace(/\r?\n/g, ' ↵ '), shown)}”`;
}
