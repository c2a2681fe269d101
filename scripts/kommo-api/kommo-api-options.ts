import { parseArgs } from 'node:util';
import { UserError } from '../../shared/user-error';

/** What can be asked of `npm run kommo-api`. */
export interface KommoApiWords {
  port: number;
  asksForHelp: boolean;
}

/** What `--help` prints. */
export const kommoApiHelp = `Starts a local model of Kommo's API v4 with a sample account, for trying a server against it: docs/kommo-api.md.

npm run kommo-api                    on port 5900
npm run kommo-api -- --port NUMBER   on another one; 0 for any that is free

It prints a token, a request to begin with, and the settings for the receiver of this repository. Ctrl+C ends it; nothing
is kept.`;

/** Reads the words after `npm run kommo-api --`. */
export function readKommoApiOptions(words: string[]): KommoApiWords {
  const { port: written = '5900', help = false } = parse(words);
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return { port, asksForHelp: help };
  throw new UserError(`--port ${written} is not a port. Name a number from 1 to 65535, or 0 for any that is free.`);
}

function parse(words: string[]): { port?: string; help?: boolean } {
  try {
    return parseArgs({ args: words, options: { port: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (cause) {
    throw new UserError(`${(cause as Error).message.split('. ')[0]}. It takes --port NUMBER and --help.`, { cause });
  }
}
