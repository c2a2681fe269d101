import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../../shared/error-code';
import { UserError } from '../../shared/user-error';

/** Writes widget.zip in one step: nobody ever sees half an archive. */
export async function writeArchive(path: string, bytes: Buffer): Promise<void> {
  const half = `${path}.new`;
  await mkdir(dirname(path), { recursive: true });
  // What lies there is from a build that was ended, or a link to elsewhere, which must not be written through.
  await rm(half, { force: true });
  try {
    await writeFile(half, bytes, { flag: 'wx' });
    await rename(half, path);
  } catch (cause) {
    await rm(half, { force: true });
    if (codeOf(cause) !== 'ENOSPC') throw cause;
    throw new UserError(`${path}: the disk is full.`, { cause });
  }
}
