import { printableLines } from '../shared/printable';
import { UserError } from '../shared/user-error';
import { errorFields } from './log/error-fields';
import type { OpenParts } from './receiver-parts';
import { readEnvironment } from './settings/environment';
import { type ChannelRows, readSettings } from './settings/read-settings';
import { type RunningReceiver, startReceiver } from './start-receiver';

/** What a process is made of, besides its environment. */
export interface Program {
  openParts: OpenParts;
  channelRows: ChannelRows;
}

/** In milliseconds. What is not done by then is released by its lease, in the store. */
const longestStop = 10_000;

/** Runs a receiver until it gets SIGTERM or SIGINT; a mistake of its operator ends it with sentences. */
export async function runReceiver({ openParts, channelRows }: Program): Promise<void> {
  let receiver: RunningReceiver | undefined;
  process.on('uncaughtException', (error) => {
    complain(error);
    end(receiver, 1);
  });
  try {
    const settings = readSettings(await readEnvironment(process.cwd(), process.env), channelRows);
    receiver = await startReceiver(settings, openParts, () => end(receiver, 1));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => end(receiver, 0));
  } catch (error) {
    complain(error);
    process.exitCode = 1;
  }
}

/** Node would print the whole error, and what errors hold may be a row of the database or an address with a password. */
function complain(error: unknown): void {
  if (error instanceof UserError) console.error(printableLines(error.message));
  else console.error(JSON.stringify({ level: 60, step: 'crash', ...errorFields(error) }));
}

function end(receiver: RunningReceiver | undefined, code: number): void {
  process.exitCode = code;
  setTimeout(() => process.exit(1), longestStop).unref();
  void Promise.resolve(receiver?.stop()).finally(() => process.exit());
}
