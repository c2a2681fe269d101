import { validateFileName } from 'yauzl';
import { UserError } from '../shared/user-error';
import { readFiles, UnreadableArchive } from './read-files';
import { zipArchive } from './zip-archive';

/**
 * The files of a zip by name, as they lie after unpacking: backslashes count as slashes.
 * @throws {UserError} when a name leads out of the archive, or something cannot be read
 */
export async function filesOfZip(bytes: Buffer): Promise<Map<string, Buffer>> {
  try {
    const files = await readFiles(await zipArchive(bytes));
    return new Map(Array.from(files, ([written, content]) => [safeName(written), content]));
  } catch (cause) {
    if (!(cause instanceof UnreadableArchive)) throw cause;
    throw new UserError(`The archive cannot be read as a zip: ${cause.message}. Pack it anew.`, { cause });
  }
}

function safeName(written: string): string {
  const name = written.replaceAll('\\', '/');
  const fault = validateFileName(name);
  if (fault !== null) throw new UnreadableArchive(fault);
  return name;
}
