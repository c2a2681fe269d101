import { basename } from 'node:path';
import { UserError } from '../../shared/user-error';
import { FileTrouble, readRegularFile } from '../../shared/read-regular-file';

/** Reads a file that the project cannot do without. */
export async function readProjectFile(path: string): Promise<Buffer> {
  try {
    return await readRegularFile(path);
  } catch (cause) {
    if (!(cause instanceof FileTrouble)) throw cause;
    if (cause.isMissing)
      throw new UserError(`${path}: the file is missing. Put ${basename(path)} back; the build needs it.`, { cause });
    throw new UserError(`${path} ${cause.message}. Put the file itself there; the build needs it.`, { cause });
  }
}
