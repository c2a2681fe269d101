import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { codeOf } from '../../shared/error-code';
import { foldersToWatch } from './folders-to-watch';

/** How long the disk has to be quiet, in milliseconds: editors write a file in more than one step. */
const quiet = 15;

/** How files are watched. */
interface Watching {
  paths: string[];
  /** Called once they have changed. */
  onChange: () => void;
  /** Gets a sentence, once, where not all of them can be watched. */
  onLimit: (sentence: string) => void;
  /** A test has one that meets a limit. */
  watch?: Watch;
}

type Watch = (folder: string, heard: (type: string, name: string | null) => void) => Pick<FSWatcher, 'on' | 'close'>;

/**
 * Watches the files, or the files in the folders, of `paths`; some may not exist yet, and all may be removed and made
 * anew. Where the system watches no more of them, those that it does are watched.
 */
export async function watchFiles({ onChange, ...watching }: Watching): Promise<() => void> {
  let timer: NodeJS.Timeout | undefined;
  const watched = new WatchedFolders(watching, () => {
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

/** What the system says when it watches nothing more. */
const limits = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

/** Folders are watched one by one, because a recursive fs.watch on Linux misses those that come later in Node 20. */
class WatchedFolders {
  #paths: string[];
  #watch: Watch;
  #onLimit: Watching['onLimit'] | undefined;
  #changed: () => void;
  #watchers = new Map<string, ReturnType<Watch>>();
  #wanted: Awaited<ReturnType<typeof foldersToWatch>> = new Map();
  #closed = false;

  constructor({ paths, onLimit, watch = watchFolder }: Omit<Watching, 'onChange'>, changed: () => void) {
    this.#paths = paths;
    this.#onLimit = onLimit;
    this.#watch = watch;
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
      const watcher = this.#watch(folder, (type, name) => this.#heard(folder, type, name));
      watcher.on('error', () => this.#forget((other) => other === folder));
      this.#watchers.set(folder, watcher);
      return true;
    } catch (error) {
      const code = codeOf(error);
      if (limits.has(code)) this.#tellLimit(code);
      // Gone again: the folder around it tells when it comes back.
      else if (!['ENOENT', 'ENOTDIR', 'EACCES'].includes(code)) throw error;
      return false;
    }
  }

  #tellLimit(code: string): void {
    const counted = `${this.#watchers.size} of ${this.#wanted.size} folders are watched`;
    this.#onLimit?.(
      `The limit of watches of this system is reached (${code}): ${counted}. A change elsewhere is not noticed: start npm run dev again, or raise the limit (on Linux sysctl fs.inotify.max_user_watches or max_user_instances).`,
    );
    this.#onLimit = undefined;
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
