import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The names that matter in a folder; all of them in the folders that were asked for. */
type NamesToWatch = Set<string> | 'all';

/** How many folders around a path are watched: one of them sees the other being replaced. */
const around = 2;

/** The folders that exist now and tell of changes of `paths`, whether these exist or not. */
export async function foldersToWatch(paths: readonly string[]): Promise<Map<string, NamesToWatch>> {
  const found = new Map<string, NamesToWatch>();
  for (const path of paths) {
    await addAround(path, found);
    if (await isFolder(path)) await addBelow(path, found);
  }
  return found;
}

async function addAround(path: string, found: Map<string, NamesToWatch>): Promise<void> {
  let left = around;
  for (let below = path; left > 0 && dirname(below) !== below; below = dirname(below)) {
    const folder = dirname(below);
    if (!(await isFolder(folder))) continue;
    left -= 1;
    const names = found.get(folder) ?? new Set();
    if (names !== 'all') found.set(folder, names.add(basename(below)));
  }
}

/** One after the other: each takes a descriptor while it is read. */
async function addBelow(folder: string, found: Map<string, NamesToWatch>): Promise<void> {
  found.set(folder, 'all');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() && isOfWidget(entry.name)) await addBelow(join(folder, entry.name), found);
  }
}

/** What is not read as a part of a widget (archive/files-of-folder.ts) is not watched; it can hold thousands of folders. */
function isOfWidget(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
