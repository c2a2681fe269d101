import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How long the disk has to be quiet, in milliseconds: editors write a file in more than one step. */
const quiet = 15;

/**
 * Calls `onChange` once the files, or the files in the folders, of `paths` have changed; some may not exist yet.
 * Folders are watched one by one, because a recursive fs.watch on Linux misses folders that come later in Node 20.
 */
export async function watchFiles(paths: string[], onChange: () => void): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  await Promise.all(paths.map(watchPath));
  return () => {
    closed = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
  };

  async function watchPath(path: string): Promise<void> {
    if (await isFolder(path)) return watchFolder(path);
    // The folder of the file: a file that is replaced, as editors do, would be lost.
    open(path, dirname(path), (name) => {
      if (name === null || name === basename(path)) changed();
    });
  }

  async function watchFolder(folder: string): Promise<void> {
    open(folder, folder, () => {
      changed();
      void watchBelow(folder);
    });
    await watchBelow(folder);
  }

  async function watchBelow(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const unseen = entries.filter((entry) => entry.isDirectory() && !watchers.has(join(folder, entry.name)));
    await Promise.all(unseen.map(({ name }) => watchFolder(join(folder, name))));
  }

  function open(key: string, folder: string, heard: (name: string | null) => void): void {
    if (closed || watchers.has(key)) return;
    const watcher = watch(folder, (_, name) => heard(name));
    watcher.on('error', () => forget(key));
    watchers.set(key, watcher);
  }

  function forget(key: string): void {
    watchers.get(key)?.close();
    watchers.delete(key);
  }

  function changed(): void {
    clearTimeout(timer);
    timer = setTimeout(onChange, quiet);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
