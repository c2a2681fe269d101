import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../../shared/user-error';
import { hostIn } from '../../simulator/server/gate/targets';

/** What can be asked of `npm run dev`. */
export interface DevOptions {
  /** A zip or a folder with somebody's widget; undefined for the widget of this project. */
  path: string | undefined;
  /** The port to try first. */
  port: number;
  opensBrowser: boolean;
  /** The code of a widget that knows its own, in place of that of its manifest or one made up. */
  code: string | undefined;
  /** A folder with the answers of back ends that are not there. */
  stubs: string | undefined;
  /** Hosts that hooks may go to. */
  sendTo: string[];
}

/** What `--help` prints. */
export const devHelp = `Starts a local Kommo in the browser, for this widget or anybody's: docs/simulator.md.

npm run dev                        the widget of this project, built again with each change
npm run dev -- widget.zip          an archive, or a folder with its files

--port NUMBER    the port to try first; 5800 without it
--no-open        opens no browser
--code NAME      the code of a widget that knows its own
--stubs FOLDER   answers for back ends that are not there
--send-to HOST   hooks may go to this host too, even on this computer: --send-to localhost:3000; as often as needed`;

/** Reads the words after `npm run dev --`; a path in them starts from `directory`. */
export function readDevOptions(words: string[], directory: string): DevOptions {
  const { values, positionals } = parse(words);
  if (positionals.length > 1) throw new UserError(`${positionals[1]} is one too many. ${usage}`);
  const [path] = positionals;
  const { code } = values;
  if (code !== undefined && !/^[\w-]+$/.test(code)) {
    throw new UserError(`--code ${code} is not a widget code. It has letters, digits, _ and - only.`);
  }
  return {
    path: path === undefined ? undefined : resolve(directory, path),
    port: readPort(values.port ?? '5800'),
    opensBrowser: !values['no-open'],
    code,
    stubs: values.stubs === undefined ? undefined : resolve(directory, values.stubs),
    sendTo: (values['send-to'] ?? []).map(readHost),
  };
}

const usage =
  'It takes --port NUMBER, --no-open, --code NAME, --stubs FOLDER, --send-to HOST, --help and the path of a widget.zip or of a folder with its files.';

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_500) return port;
  throw new UserError(`--port ${text} is not a port. Name a number from 1 to 65500.`);
}

function readHost(text: string): string {
  const host = hostIn(text);
  if (host !== undefined) return host;
  throw new UserError(`--send-to ${text} is not a host. Write it as example.com or localhost:3000.`);
}

function parse(words: string[]): ReturnType<typeof parseWords> {
  try {
    return parseWords(words);
  } catch (cause) {
    throw new UserError(`${(cause as Error).message.split('. ')[0]}. ${usage}`, { cause });
  }
}

function parseWords(words: string[]) {
  return parseArgs({
    args: words,
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      code: { type: 'string' },
      stubs: { type: 'string' },
      'send-to': { type: 'string', multiple: true },
    },
    allowPositionals: true,
  });
}
