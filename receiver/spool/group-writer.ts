/** Brings one group to the disk. */
export type WriteGroup = (hooks: string[], dropTo: number) => Promise<void>;

/** Collects what is to be written while a commit is under way, and writes it with the next one. */
export interface GroupWriter {
  append: (hook: string) => Promise<void>;
  /** Writes a group, if only an empty one. */
  probe: () => Promise<void>;
  drop(place: number): void;
  /** Resolves when nothing is left to write. */
  idle(): Promise<void>;
}

interface Waiting {
  resolve: () => void;
  reject: (fault: unknown) => void;
}

/** One commit at a time: the disk takes as long for a hundred hooks as for one. */
export function writeInGroups(writeGroup: WriteGroup): GroupWriter {
  let hooks: string[] = [];
  let waiting: Waiting[] = [];
  let dropTo = 0;
  let isWriting = false;
  let written: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0 || dropTo > 0) {
      const group = { hooks, waiting, dropTo };
      [hooks, waiting, dropTo] = [[], [], 0];
      try {
        await writeGroup(group.hooks, group.dropTo);
        for (const { resolve } of group.waiting) resolve();
      } catch (fault) {
        // What was dropped is in the store; dropping it again later is only tidying up.
        for (const { reject } of group.waiting) reject(fault);
      }
    }
    // In the same turn as the last look for more: whoever comes later starts it again.
    isWriting = false;
  }

  function start(): void {
    if (!isWriting) written = write();
  }

  function join(add: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      add();
      waiting.push({ resolve, reject });
      start();
    });
  }

  return {
    append: (hook) => join(() => hooks.push(hook)),
    probe: () => join(() => undefined),
    drop(place) {
      dropTo = Math.max(dropTo, place);
      start();
    },
    idle: () => written,
  };
}
