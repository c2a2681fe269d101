import { UserError } from '../shared/user-error';
import { type Format, formatNames } from './report/format-names';
import { choice, mostWarnings, commandWords } from './command-words';
import { type Group, groups } from './rule';

/** What the command line asks for. */
export interface Options {
  paths: readonly string[];
  format: Format;
  listing: boolean;
  only: readonly Group[] | undefined;
  maxWarnings: number;
  /** The file with the exceptions, where it is another than the project's package.json; `false` for none at all. */
  exceptions: string | false | undefined;
  explain: string | undefined;
  help: boolean;
}

const choosable = groups.filter((group) => group !== 'exceptions' && group !== 'trial');

/** What `--help` prints. */
export const usage = `Usage: npm run check -- [options] [PATH…]

Checks Kommo widgets: folders or zip files, dist/widget.zip by default.

  --format FORMAT     ${formatNames.join(', ')}; text by default
  --listing           also the rules of the marketplace's review
  --only GROUPS       only these groups of rules, with commas between: ${choosable.join(', ')}
  --max-warnings N    exit with 1 when there are more than N warnings
  --exceptions FILE   the exceptions in this file, in place of those in the project's package.json
  --no-exceptions     no exceptions at all
  --explain RULE      what a rule demands, why, and how to fix it
  --help              this text

Exit code: 0 nothing worse than warnings, 1 errors, 2 could not run.
`;

/** @throws {UserError} when the arguments cannot be understood */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = commandWords(args, known, usage);
  if (values.explain !== undefined && positionals.length > 0)
    throw new UserError(`--explain takes one rule and checks nothing: what is "${positionals.join(' ')}" for?`);
  return {
    paths: positionals,
    format: choice('--format', values.format ?? 'text', formatNames),
    listing: values.listing ?? false,
    only: values.only?.flatMap((list) => list.split(',')).map((name) => choice('--only', name.trim(), choosable)),
    maxWarnings: mostWarnings(values['max-warnings']),
    exceptions: values['no-exceptions'] ? false : values.exceptions,
    explain: values.explain,
    help: values.help ?? false,
  };
}

const known = {
  format: { type: 'string' },
  listing: { type: 'boolean' },
  only: { type: 'string', multiple: true },
  'max-warnings': { type: 'string' },
  exceptions: { type: 'string' },
  'no-exceptions': { type: 'boolean' },
  explain: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
