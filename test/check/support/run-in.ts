import { runCheck } from '../../../check/run-check';

/** How a run of the check ended, and what it wrote. */
interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs the command as npm does: from the project, with the user's folder in INIT_CWD. */
export async function runIn(folder: string, ...args: string[]): Promise<Outcome> {
  const outcome = { out: '', err: '' };
  const terminal = {
    argv: ['node', 'check.ts', ...args],
    env: { INIT_CWD: folder },
    cwd: () => '/',
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
  };
  const code = await runCheck(terminal, folder);
  // The last line, which says what to do next, has tests of its own.
  return { code, err: outcome.err, out: outcome.out.replace(/\nNext: .*\n$/, '') };
}
