import { type FSWatcher, watch } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { foldersToWatch } from './folders-to-watch';

/** How long the disk has to be quiet, in milliseconds: editors write a file in more than one step. */
const quiet = 15;

/**
 * Calls `onChange` once the files, or the files in the folders, of `paths` have changed; some may not exist yet, and all
 * may be removed and made anew.
 */
export async function watchFiles(paths: string[], onChange: () => void): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  const watched = new WatchedFolders(paths, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (turn = turn.then(() => watched.follow()).then(onChange)), quiet);
  });
  let turn = watched.follow();
  await turn;
  return () => {
    clearTimeout(timer);
    watched.close();
  };
}

/** Folders are watched one by one, because a recursive fs.watch on Linux misses those that come later in Node 20. */
class WatchedFolders {
  #paths: string[];
  #changed: () => void;
  #watchers = new Map<string, FSWatcher>();
  #wanted: Awaited<ReturnType<typeof foldersToWatch>> = new Map();
  #closed = false;

  constructor(paths: string[], changed: () => void) {
    this.#paths = paths;
    this.#changed = changed;
  }

  /** Watches the folders that are there now; again, until none has come while the others were opened. */
  async follow(): Promise<void> {
    let opened: boolean;
    do {
      this.#wanted = await foldersToWatch(this.#paths);
      this.#forget((folder) => !this.#wanted.has(folder));
      opened = [...this.#wanted.keys()].filter((folder) => this.#open(folder)).length > 0;
    } while (opened);
  }

  close(): void {
    this.#closed = true;
    this.#forget(() => true);
  }

  #open(folder: string): boolean {
    if (this.#closed || this.#watchers.has(folder)) return false;
    try {
      const watcher = watch(folder, (type, name) => this.#heard(folder, type, name));
      watcher.on('error', () => this.#forget((other) => other === folder));
      this.#watchers.set(folder, watcher);
      return true;
    } catch (error) {
      // Gone again: the folder around it tells when it comes back.
      if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
      throw error;
    }
  }

  #heard(folder: string, type: string, name: string | null): void {
    const names = this.#wanted.get(folder);
    // By its own name a folder tells of its own end.
    const isItself = name === null || name === basename(folder);
    if (!isItself && names !== 'all' && !names?.has(name)) return;
    if (type === 'rename') {
      // On Linux the watcher of a folder that was removed or replaced stays, and is silent for ever.
      const replaced = `${isItself ? folder : join(folder, name)}${sep}`;
      this.#forget((other) => `${other}${sep}`.startsWith(replaced));
    }
    this.#changed();
  }

  #forget(applies: (folder: string) => boolean): void {
    for (const [folder, watcher] of this.#watchers) {
      if (!applies(folder)) continue;
      watcher.close();
      this.#watchers.delete(folder);
    }
  }
}
