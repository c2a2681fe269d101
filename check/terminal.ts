import { printableLines } from '../shared/printable';
import { UserError } from '../shared/user-error';
import type { CheckReport } from './check-report';

/** The part of `process` that the command uses. */
export interface Terminal {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  stdout: { write(text: string): unknown; isTTY?: boolean };
  stderr: { write(text: string): unknown };
}

/** The exit code of a run that has not judged everything it was to judge. */
export const couldNotRun = 2;

/** Where the user is: npm runs scripts in the folder of package.json and tells that in INIT_CWD. */
export function userFolder(terminal: Terminal): string {
  return terminal.env['INIT_CWD'] ?? terminal.cwd();
}

/** The exit code of a command, which a mistake of the user ends with one sentence. */
export async function exitCodeOf(command: () => Promise<number>, terminal: Terminal): Promise<number> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    complain(terminal, error.message);
    return couldNotRun;
  }
}

/** The exit code that reports lead to. */
export function verdict(reports: readonly CheckReport[], { maxWarnings }: { maxWarnings: number }): number {
  const hasErrors = reports.some(({ errors }) => errors > 0);
  const warnings = reports.reduce((sum, report) => sum + report.warnings, 0);
  return hasErrors || warnings > maxWarnings ? 1 : 0;
}

/** Whether the output is a terminal whose user has not asked for none. */
export function wantsColors({ stdout, env }: Terminal): boolean {
  return stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '';
}

/** Prints to standard output; gives the exit code of a run that went well. */
export function print(terminal: Terminal, text: string): number {
  terminal.stdout.write(text);
  return 0;
}

/** Prints to standard error, without anything that steers a terminal. */
export function complain(terminal: Terminal, message: string): void {
  terminal.stderr.write(`${printableLines(message)}\n`);
}
