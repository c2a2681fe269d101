import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../../shared/user-error';

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
}

/** What `--help` prints. */
export const devHelp = `Starts a local Kommo in the browser, for this widget or anybody's: docs/simulator.md.

npm run dev                        the widget of this project, built again with each change
npm run dev -- widget.zip          an archive, or a folder with its files

--port NUMBER    the port to try first; 5800 without it
--no-open        opens no browser
--code NAME      the code of a widget that knows its own
--stubs FOLDER   answers for back ends that are not there`;

/** Reads the words after `npm run dev --`; a path in them starts from `directory`. */
export function readDevOptions(words: string[], directory: string): DevOptions {
  const { values, positionals } = parse(words);
  if (positionals.length > 1) throw new UserError(`${positionals[1]} is one too many. ${usage}`);
  const port = Number(values.port ?? 5800);
  if (!Number.isInteger(port) || port < 1 || port > 65_500) {
    throw new UserError(`--port ${values.port} is no port. Name a number from 1 to 65500.`);
  }
  const [path] = positionals;
  const { code } = values;
  if (code !== undefined && !/^[\w-]+$/.test(code)) {
    throw new UserError(`--code ${code} is no code. It has letters, digits, _ and - only.`);
  }
  return {
    path: path === undefined ? undefined : resolve(directory, path),
    port,
    opensBrowser: !values['no-open'],
    code,
    stubs: values.stubs === undefined ? undefined : resolve(directory, values.stubs),
  };
}

const usage =
  'It takes --port NUMBER, --no-open, --code NAME, --stubs FOLDER, --help and the path of a widget.zip or of a folder with its files.';

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
    },
    allowPositionals: true,
  });
}
