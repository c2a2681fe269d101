import { UserError } from '../shared/user-error';
import { folderArchive } from './folder-archive';
import { readFiles, UnreadableArchive } from './read-files';

/**
 * The files of a folder by their path in it, without those that belong to no widget: what starts with a dot, and
 * node_modules. Links are not followed, so nothing outside the folder is read.
 * @throws {UserError} when something cannot be read
 */
export async function filesOfFolder(folder: string): Promise<Map<string, Buffer>> {
  try {
    return await readFiles(await folderArchive(folder, { isListed }));
  } catch (cause) {
    if (!(cause instanceof UnreadableArchive)) throw cause;
    throw new UserError(`${folder} cannot be read: ${cause.message}.`, { cause });
  }
}

function isListed(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}
