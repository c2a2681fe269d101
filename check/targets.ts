import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { messageOf } from '../shared/message-of';
import { projectPaths } from '../shared/paths';
import { UserError } from '../shared/user-error';
import type { Exceptable } from './exceptions/exceptions-file';
import type { Inspection } from './inspect';
import type { Failure } from './report/failure';
import { type Terminal, userFolder } from './terminal';

/** What a command was asked for, where and in which project. */
export interface Asked<Options extends TargetOptions> {
  terminal: Terminal;
  options: Options;
  projectRoot: string;
}

/** What the commands that judge archives take alike. */
interface TargetOptions {
  paths: readonly string[];
  /** The file with the exceptions, where it is another than the project's package.json; `false` for none at all. */
  exceptions: string | false | undefined;
}

/** What came of some targets, in their order, and why the others could not be judged. */
interface Judged<Result> {
  results: Result[];
  failures: Failure[];
}

/** Judges targets, several at once where that is wanted; one that cannot be judged keeps none of the others from it. */
export async function judgeTargets<Result>(
  paths: readonly string[],
  judge: (path: string, index: number) => Promise<Result>,
  atOnce = 1,
): Promise<Judged<Result>> {
  const outcomes: ({ result: Result } | { failure: Failure })[] = [];
  const waiting = paths.entries();
  // All of them take from the one list of those that wait.
  const judgeNext = async (): Promise<void> => {
    for (const [index, path] of waiting) {
      outcomes[index] = await judge(path, index).then(
        (result) => ({ result }),
        (error: unknown) => ({ failure: { path, message: messageOf(error) } }),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, paths.length) }, judgeNext));
  return {
    results: outcomes.flatMap((outcome) => ('result' in outcome ? outcome.result : [])),
    failures: outcomes.flatMap((outcome) => ('failure' in outcome ? outcome.failure : [])),
  };
}

/** The targets that were named, or what the project has built, from where the user is. */
export function targetsOf({ terminal, options, projectRoot }: Asked<TargetOptions>): readonly string[] {
  if (options.paths.length > 0) return options.paths;
  const { archive } = projectPaths(projectRoot);
  if (existsSync(archive)) return [relative(userFolder(terminal), archive)];
  throw new UserError(`${archive} does not exist. Run \`npm run build\` first, or name a folder or a zip file.`);
}

/** Where a target lies, and what decides which exceptions hold for it. */
export function exceptableAt(path: string, { terminal, options, projectRoot }: Asked<TargetOptions>): Exceptable {
  const from = userFolder(terminal);
  const { exceptions } = options;
  const named = typeof exceptions === 'string' ? resolve(from, exceptions) : exceptions;
  return { target: resolve(from, path), projectRoot, named };
}

/** What was found in a target, with paths as they lead from where the user is. */
export function asNamed(path: string, inspection: Inspection, terminal: Terminal): Inspection {
  const { packageJson } = inspection;
  return { ...inspection, path, packageJson: packageJson && relative(userFolder(terminal), packageJson) };
}
