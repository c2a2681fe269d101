import { choice, mostWarnings, commandWords } from '../check/command-words';
import { type Format, formatNames } from '../check/report/format-names';

/** What the command line asks for. */
export interface TrialWords {
  paths: readonly string[];
  format: Format;
  maxWarnings: number;
  /** The file with the exceptions, where it is another than the project's package.json; `false` for none at all. */
  exceptions: string | false | undefined;
  /** The folder that pictures are written to. */
  pictures: string | undefined;
  /** The folder with answers of back ends. */
  stubs: string | undefined;
  /** The widget's code, for one that knows its own. */
  code: string | undefined;
  help: boolean;
}

/** What `--help` prints. */
export const trialUsage = `Usage: npm run try -- [options] [PATH…]

Uses Kommo widgets as people would, in a local Kommo and a real browser without a network: folders or zip files,
dist/widget.zip by default. What goes wrong is told as npm run check tells it: docs/trial.md.

  --pictures FOLDER   keeps pictures there, with a page to look at: index.html
  --stubs FOLDER      answers of back ends, as npm run dev takes them; without, they are answered with 404
  --code NAME         the widget's code, for one that knows its own
  --format FORMAT     ${formatNames.join(', ')}; text by default
  --max-warnings N    exit with 1 when there are more than N warnings
  --exceptions FILE   the exceptions in this file, in place of those in the project's package.json
  --no-exceptions     no exceptions at all
  --help              this text

Exit code: 0 nothing worse than warnings, 1 errors, 2 could not run.
`;

const known = {
  pictures: { type: 'string' },
  stubs: { type: 'string' },
  code: { type: 'string' },
  format: { type: 'string' },
  'max-warnings': { type: 'string' },
  exceptions: { type: 'string' },
  'no-exceptions': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @throws {UserError} when the arguments cannot be understood */
export function parseTrialWords(args: readonly string[]): TrialWords {
  const { values, positionals } = commandWords(args, known, trialUsage);
  return {
    paths: positionals,
    format: choice('--format', values.format ?? 'text', formatNames),
    maxWarnings: mostWarnings(values['max-warnings']),
    exceptions: values['no-exceptions'] ? false : values.exceptions,
    pictures: values.pictures,
    stubs: values.stubs,
    code: values.code,
    help: values.help ?? false,
  };
}
