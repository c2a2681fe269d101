import { stat } from 'node:fs/promises';
import { UserError } from '../../../shared/user-error';
import type { ArchiveSource } from './archive-source';
import { folderSource } from './folder-source';
import { zipSource } from './zip-source';

/** The widget at `path`, a zip or a folder. */
export async function openSource(path: string): Promise<ArchiveSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UserError(`${path} does not exist. Name a widget.zip, or a folder with the files of one.`);
  return found.isDirectory() ? folderSource(path) : zipSource(path);
}
