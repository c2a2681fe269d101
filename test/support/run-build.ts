import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** How a command ended. */
export interface CommandResult {
  code: number;
  output: string;
}

/** Runs the build of the project in `root` as npm does, from the folder of the system's temporary files. */
export async function runBuild(
  root: string,
  words: string[] = [],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
    execFile(
      process.execPath,
      [join(root, 'scripts', 'run.cjs'), 'scripts/build.ts', ...words],
      { env, cwd: '/' },
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, output: `${out}${err}` });
      },
    );
  });
}
