import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectPaths } from '../../shared/paths';
import { UserError } from '../../shared/user-error';

/**
 * Demands that what lies in the folders of the project are files: bundler and compiler would wait for ever for what comes
 * out of a pipe.
 * @throws {UserError} naming the first that is none
 */
export async function demandRegularFiles({ widgetSource, i18n, images }: ProjectPaths): Promise<void> {
  for (const folder of [widgetSource, i18n, images]) {
    const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const odd = found.find((entry) => !entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink());
    if (odd)
      throw new UserError(
        `${join(odd.parentPath, odd.name)} is not a file. Put the file itself there, or take it away.`,
      );
  }
}
