import { afterAll, expect } from 'vitest';
import { type Logger, pino } from 'pino';
import { linesWithoutIds } from './lines-without-ids';
import { secretsIn } from './secrets-in';

/** All that receivers have written in the tests of one file. */
const written: (() => string)[] = [];

/** Has what a receiver writes searched for secrets, and for lines without ids, when the tests of this file are over. */
export function checkOutput(output: () => string): void {
  written.push(output);
}

/** A log, down to its finest lines, that is searched too. */
export function checkedLog(): Logger {
  const lines: string[] = [];
  checkOutput(() => lines.join(''));
  return pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) });
}

afterAll(() => {
  expect(written.flatMap((output) => secretsIn(output()))).toEqual([]);
  expect(written.flatMap((output) => linesWithoutIds(output()))).toEqual([]);
});
