import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { CheckOptions } from '../inspect';

/** What decides which exceptions hold. */
export interface Exceptable {
  /** The archive. */
  target: string;
  projectRoot: string;
  /** The file that was named, or `false` for no exceptions. */
  named: string | false | undefined;
}

/**
 * Whose exceptions hold for an archive: those of the file that was named, or of the project's own package.json for what
 * lies in the project. One that merely lies above an archive may come from whoever made it.
 */
export function exceptionsFor({
  target,
  projectRoot,
  named,
}: Exceptable): Pick<CheckOptions, 'packageJson' | 'mayBeForeign'> {
  if (named === false) return {};
  if (named !== undefined) return { packageJson: named };
  const packageJson = join(projectRoot, 'package.json');
  if (!isBelow(target, projectRoot) || !existsSync(packageJson)) return {};
  return { packageJson, mayBeForeign: !isBelow(target, join(projectRoot, 'dist')) };
}

function isBelow(path: string, folder: string): boolean {
  return resolve(path).startsWith(`${resolve(folder)}${sep}`);
}
