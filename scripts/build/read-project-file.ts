import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../../shared/user-error';

/** Reads a file that the project cannot do without. */
export async function readProjectFile(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new UserError(`${path}: the file is missing. Put ${basename(path)} back; the build needs it.`, { cause });
  }
}
