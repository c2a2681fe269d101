import { parseArgs } from 'node:util';
import { UserError } from '../shared/user-error';
import { didYouMean } from './nearest';
import { type Format, formatNames } from './report/formats';
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

const choosable = groups.filter((group) => group !== 'exceptions');

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
  const { values, positionals } = parse(args);
  if (positionals.includes('')) throw new UserError("A path is empty. Name a widget's folder or zip file.");
  if (values.explain !== undefined && positionals.length > 0)
    throw new UserError(`--explain takes one rule and checks nothing: what is "${positionals.join(' ')}" for?`);
  return {
    paths: positionals,
    format: choice('--format', values.format ?? 'text', formatNames),
    listing: values.listing ?? false,
    only: values.only?.flatMap((list) => list.split(',')).map((name) => choice('--only', name.trim(), choosable)),
    maxWarnings: values['max-warnings'] === undefined ? Infinity : wholeNumber(values['max-warnings']),
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

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: known });
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(`${error.message}${hint(error)}\n\n${usage}`, { cause: error });
    throw error;
  }
}

function hint({ message }: TypeError): string {
  const unknown = /^Unknown option '(--?[^']*)'/.exec(message)?.[1];
  const names = Object.keys(known).map((name) => `--${name}`);
  return unknown === undefined ? '' : didYouMean(unknown, names);
}

function choice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UserError(`${option} cannot be "${value}"; it takes ${choices.join(', ')}.${didYouMean(value, choices)}`);
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`--max-warnings takes a whole number, not "${text}".`);
}
