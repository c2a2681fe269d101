import { parseArgs } from 'node:util';

import { UserError } from '../user-error';
import { didYouMean } from './nearest';
import type { Format } from './report/formats';
import { formatNames } from './report/formats';
import type { Group } from './rule';
import { groups } from './rule';

/** What the command line asks for. */
export interface Options {
  paths: readonly string[];
  format: Format;
  listing: boolean;
  only: readonly Group[] | undefined;
  maxWarnings: number;
  explain: string | undefined;
  help: boolean;
}

export const usage = `Usage: npm run check -- [options] [PATH…]

Checks Kommo widgets: folders or zip files, dist/widget.zip by default.

  --format FORMAT     ${formatNames.join(', ')}; text by default
  --listing           also the rules of the marketplace's review
  --only GROUPS       only these groups of rules, with commas between: ${groups.join(', ')}
  --max-warnings N    exit with 1 when there are more than N warnings
  --explain RULE      what a rule demands, why, and how to fix it
  --help              this text

Exit code: 0 nothing worse than warnings, 1 errors, 2 could not run.
`;

/** @throws {UserError} when the arguments cannot be understood */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  return {
    paths: positionals,
    format: choice('--format', values.format ?? 'text', formatNames),
    listing: values.listing ?? false,
    only: values.only?.split(',').map((name) => choice('--only', name.trim(), groups)),
    maxWarnings: values['max-warnings'] === undefined ? Infinity : wholeNumber(values['max-warnings']),
    explain: values.explain,
    help: values.help ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        listing: { type: 'boolean' },
        only: { type: 'string' },
        'max-warnings': { type: 'string' },
        explain: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    if (error instanceof TypeError) throw new UserError(`${error.message}\n\n${usage}`, { cause: error });
    throw error;
  }
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
