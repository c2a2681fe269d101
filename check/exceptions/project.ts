import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** The package.json of the project that a folder or a zip lies in; one inside the folder is content, not a setting. */
export function packageJsonAbove(target: string): string | undefined {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether a target is what the project builds; an archive that merely lies somewhere below its package.json is not. */
export function isBuiltBy(packageJson: string | undefined, target: string): boolean {
  if (packageJson === undefined) return false;
  return `${resolve(target)}${sep}`.startsWith(join(resolve(dirname(packageJson)), 'dist', sep));
}
