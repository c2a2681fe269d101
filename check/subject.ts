import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
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
  /** The project's package.json, whose exceptions hold. */
  packageJson: string | undefined;
  /** Whether the archive is known for one of the project's own. */
  isOwn: boolean;
  /** The nearest folder above that holds a manifest.json, for a folder that may have been named by mistake. */
  folderAround?: string;
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
  const archive = await folderArchive(folder);
  const around = folderWithManifestAbove(folder);
  const subject: Subject = { path: folder, kind: 'folder', archive, ...projectOf(folder) };
  return around === undefined ? subject : { ...subject, folderAround: around };
}

/** A zip file, on disk or in memory. */
export async function openZip(zip: string | Buffer): Promise<Subject> {
  const archive = await zipArchive(zip);
  if (typeof zip === 'string') return { path: zip, kind: 'zip', archive, ...projectOf(zip) };
  return { path: 'widget.zip', kind: 'zip', archive, ...noProject };
}

/** Files in memory, by their path in the archive-to-be. */
export function openFiles(files: ArchiveFiles): Subject {
  return { path: 'widget', kind: 'folder', archive: filesArchive(files), ...noProject };
}

/** How many folders above are looked into: `images/` or `i18n/` of a widget, and what lies in them. */
const stepsAbove = 3;

function folderWithManifestAbove(folder: string): string | undefined {
  let above = dirname(resolve(folder));
  for (let step = 0; step < stepsAbove; step += 1, above = dirname(above))
    if (existsSync(join(above, 'manifest.json'))) return above;
  return undefined;
}

type Project = Pick<Subject, 'packageJson' | 'isOwn'>;

const noProject: Project = { packageJson: undefined, isOwn: false };

function projectOf(path: string): Project {
  const packageJson = packageJsonAbove(path);
  return { packageJson, isOwn: packageJson !== undefined && isBuiltBy(packageJson, path) };
}

/** The package.json of the project that a folder or a zip lies in; one inside the folder is content, not a setting. */
function packageJsonAbove(target: string): string | undefined {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether a target is what the project builds; an archive that merely lies somewhere below its package.json is not. */
function isBuiltBy(packageJson: string, target: string): boolean {
  return `${resolve(target)}${sep}`.startsWith(join(resolve(dirname(packageJson)), 'dist', sep));
}
