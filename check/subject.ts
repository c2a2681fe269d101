import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { WidgetArchive } from '../archive/archive';
import { type ArchiveFiles, filesArchive } from '../archive/files-archive';
import { folderArchive } from '../archive/folder-archive';
import { zipArchive } from '../archive/zip-archive';
import { codeOf } from '../shared/error-code';
import { UserError } from '../shared/user-error';

/** An archive that is to be checked, still open. */
export interface Subject {
  /** The archive as it was named. */
  path: string;
  kind: 'folder' | 'zip';
  archive: WidgetArchive;
  /** The nearest folder above that holds a manifest.json, for a folder that may have been named by mistake. */
  folderAround?: string | undefined;
}

/**
 * What lies at a path.
 * @throws {UserError} when nothing is there, or something that is neither a folder nor a file
 */
export async function openPath(path: string): Promise<Subject> {
  const stats = await stat(path).catch((cause: unknown) => {
    throw new UserError(`${path} cannot be found (${codeOf(cause)}). Name a widget's folder or zip file.`, { cause });
  });
  if (stats.isDirectory()) return openFolder(path);
  if (stats.isFile()) return openZip(path);
  throw new UserError(`${path} is neither a folder nor a file. Name a widget's folder or zip file.`);
}

/** A folder, as if its content had been zipped. */
export async function openFolder(folder: string): Promise<Subject> {
  const folderAround = folderWithManifestAbove(folder);
  return { path: folder, kind: 'folder', archive: await folderArchive(folder), folderAround };
}

/** A zip file, on disk or in memory. */
export async function openZip(zip: string | Buffer): Promise<Subject> {
  const archive = await zipArchive(zip);
  return { path: typeof zip === 'string' ? zip : 'widget.zip', kind: 'zip', archive };
}

/** Files in memory, by their path in the archive-to-be. */
export function openFiles(files: ArchiveFiles): Subject {
  return { path: 'widget', kind: 'folder', archive: filesArchive(files) };
}

/** How many folders above are looked into: `images/` or `i18n/` of a widget, and what lies in them. */
const stepsAbove = 3;

function folderWithManifestAbove(folder: string): string | undefined {
  let above = dirname(resolve(folder));
  for (let step = 0; step < stepsAbove; step += 1, above = dirname(above))
    if (existsSync(join(above, 'manifest.json'))) return above;
  return undefined;
}
