import { constants, type Dirent } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../shared/user-error';
import { codeOf } from '../shared/error-code';
import { type ArchiveEntry, UnreadableEntry, type WidgetArchive } from './archive';
import { archiveLimits } from './limits';

/** Folders that only ever get into an archive by accident, and hold more files than anybody wants to hear about. */
const notEntered = new Set(['node_modules', '.git']);

const withoutLinks = constants.O_RDONLY | constants.O_NOFOLLOW;

/** What of an open file is needed; a test has one that fails. */
type OpenFile = (path: string, flags: number) => Promise<Pick<FileHandle, 'stat' | 'read' | 'close'>>;

/** How a folder is read, where that is not as usual. */
interface FolderOptions {
  /** Whether a file or folder of this name is listed; all of them are by default. */
  isListed?: (name: string) => boolean;
  openFile?: OpenFile;
}

interface Listing {
  entries: ArchiveEntry[];
  cutShort: boolean;
  isListed: (name: string) => boolean;
}

/**
 * A folder as an archive. Links are listed and never followed, so nothing outside the folder is read.
 * @throws {UserError} when a folder cannot be read
 */
export async function folderArchive(
  folder: string,
  { isListed = () => true, openFile = open }: FolderOptions = {},
): Promise<WidgetArchive> {
  const listing: Listing = { entries: [], cutShort: false, isListed };
  await list(folder, '', listing);
  return {
    entries: listing.entries,
    cutShort: listing.cutShort,
    faults: [],
    read: (entry, limit) => readWithin(limit, () => openFile(join(folder, entry.name), withoutLinks)),
    close: () => undefined,
  };
}

async function list(folder: string, below: string, listing: Listing): Promise<void> {
  const children = await readdir(join(folder, below), { withFileTypes: true }).catch((cause: unknown) => {
    throw new UserError(`${join(folder, below)} cannot be read (${codeOf(cause)}).`, { cause });
  });
  const listed = children.filter(({ name }) => listing.isListed(name));
  for (const child of listed.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (listing.entries.length >= archiveLimits.entries) {
      listing.cutShort = true;
      return;
    }
    const name = `${below}${child.name}`;
    listing.entries.push(await entryOf(folder, name, child));
    if (child.isDirectory() && !notEntered.has(child.name)) await listBelow(folder, `${name}/`, listing);
  }
}

async function listBelow(folder: string, below: string, listing: Listing): Promise<void> {
  const depth = below.split('/').length - 1;
  if (depth > archiveLimits.folderDepth) {
    listing.cutShort = true;
    return;
  }
  await list(folder, below, listing);
}

async function entryOf(folder: string, name: string, child: Dirent): Promise<ArchiveEntry> {
  if (child.isDirectory()) return { name: `${name}/`, kind: 'folder', size: 0, encrypted: false };
  if (child.isSymbolicLink()) return { name, kind: 'link', size: 0, encrypted: false };
  if (!child.isFile()) return { name, kind: 'other', size: 0, encrypted: false };
  const stats = await lstat(join(folder, name)).catch(() => undefined);
  return { name, kind: stats ? 'file' : 'other', size: stats?.size ?? 0, encrypted: false };
}

async function readWithin(limit: number, openFile: () => ReturnType<OpenFile>): Promise<Buffer> {
  const handle = await openFile().catch(failing('opened'));
  try {
    const { size } = await handle.stat().catch(failing('read'));
    const buffer = Buffer.alloc(Math.min(limit, size) + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0).catch(failing('read'));
    if (bytesRead > limit) throw new UnreadableEntry(`is larger than ${limit} bytes`);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function failing(done: string): (cause: unknown) => never {
  return (cause) => {
    throw new UnreadableEntry(`cannot be ${done} (${codeOf(cause)})`, { cause });
  };
}
