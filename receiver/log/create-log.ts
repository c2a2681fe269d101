import { destination, pino } from 'pino';
import type { StepLog } from './step-log';

/** The log of the receiver, a line of JSON each, and how its last lines are brought out at the end. */
export interface Log {
  log: StepLog;
  flush: () => Promise<void>;
}

/** Lines are written in groups, because one write for each would hold up the answers. */
const groupBytes = 4096;
const longestWait = 200;

/** Logs to the standard output. */
export function createLog(level: string): Log {
  const output = destination({ fd: 1, sync: false, minLength: groupBytes, periodicFlush: longestWait });
  // A closed pipe ends the log, not the receiver.
  output.on('error', () => undefined);
  return { log: pino({ level, base: null }, output), flush: () => flushed(output) };
}

/** Not by `flushSync`: where nobody reads any more, that tries for ever. */
function flushed(output: ReturnType<typeof destination>): Promise<void> {
  return new Promise((resolve) => output.flush(() => resolve()));
}
