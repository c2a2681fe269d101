import { constants } from 'node:fs';
import type { Dirent } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { UserError } from '../../user-error';
import { codeOf } from '../error-code';
import { limits } from '../facts/limits';
import type { ArchiveEntry, WidgetArchive } from './archive';
import { UnreadableEntry } from './archive';

/** Folders that only ever get into an archive by accident, and hold more files than anybody wants to hear about. */
const notEntered = new Set(['node_modules', '.git']);

interface Listing {
  entries: ArchiveEntry[];
  cutShort: boolean;
}

/**
 * A folder as an archive. Links are listed and never followed, so nothing outside the folder is read.
 * @throws {UserError} when a folder cannot be read
 */
export async function folderArchive(folder: string): Promise<WidgetArchive> {
  const listing: Listing = { entries: [], cutShort: false };
  await list(folder, '', listing);
  return {
    ...listing,
    read: (entry, limit) => readWithin(join(folder, entry.name), limit),
    close: () => undefined,
  };
}

async function list(folder: string, below: string, listing: Listing): Promise<void> {
  const children = await readdir(join(folder, below), { withFileTypes: true }).catch((cause: unknown) => {
    throw new UserError(`${join(folder, below)} cannot be read (${codeOf(cause)}).`, { cause });
  });
  for (const child of children.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (listing.entries.length >= limits.entries) {
      listing.cutShort = true;
      return;
    }
    const name = `${below}${child.name}`;
    listing.entries.push(await entryOf(folder, name, child));
    if (child.isDirectory() && !notEntered.has(child.name)) await listBelow(folder, `${name}/`, listing);
  }
}

async function listBelow(folder: string, below: string, listing: Listing): Promise<void> {
  if (below.split('/').length > limits.folderDepth) {
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

async function readWithin(path: string, limit: number): Promise<Buffer> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((cause: unknown) => {
    throw new UnreadableEntry(`cannot be opened (${codeOf(cause)})`, { cause });
  });
  try {
    const buffer = Buffer.alloc(Math.min(limit, (await handle.stat()).size) + 1);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    if (bytesRead > limit) throw new UnreadableEntry(`is larger than ${limit} bytes`);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
