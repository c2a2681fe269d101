import { parseArgs } from 'node:util';
import { UserError } from '../../shared/user-error';

/** What can be asked of a build. */
export interface BuildOptions {
  /** Reads `.env.NAME` in place of `.env`. */
  environmentName: string | undefined;
  /** Makes script.js small and unreadable; Kommo's review refuses such code. */
  minify: boolean;
}

/** What `--help` prints. */
export const buildHelp = `Makes dist/widget.zip, checked, for Kommo's upload: docs/widget.md.

npm run build                 with the settings of the environment, .env and package.json
npm run build -- --env NAME   with .env.NAME in place of .env
npm run build -- --minify     with a small script.js, which Kommo's review refuses`;

/** Reads the words after `npm run build --`. */
export function readBuildOptions(words: string[]): BuildOptions {
  try {
    const { values } = parseArgs({ args: words, options: { env: { type: 'string' }, minify: { type: 'boolean' } } });
    return { environmentName: values.env, minify: values.minify ?? false };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new UserError(`${reason}. The build takes --env NAME, --minify and --help.`, { cause });
  }
}
