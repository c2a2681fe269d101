import { type Logger, pino } from 'pino';

/** All that receivers have written in the tests of one file. */
let written: (() => string)[] = [];

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

/** What has been written since this was asked last. */
export function takeWritten(): string[] {
  const taken = written.map((output) => output());
  written = [];
  return taken;
}
