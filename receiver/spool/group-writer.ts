import type { SpoolGroup } from './spool-task';

/** Collects what is to be written while a commit is under way, and writes it with the next one. */
export interface GroupWriter {
  append: (hook: string) => Promise<void>;
  probe: () => Promise<void>;
  drop: (place: number) => void;
  /** Resolves when nothing is left to write. */
  idle: () => Promise<void>;
}

/** A group that is being collected, and who waits for it. */
interface Collected extends SpoolGroup {
  waiting: { resolve: () => void; reject: (fault: unknown) => void }[];
}

/** One commit at a time: the disk takes as long for a hundred hooks as for one. */
export function writeInGroups(writeGroup: (group: SpoolGroup) => Promise<void>): GroupWriter {
  let collected = emptyGroup();
  let isWriting = false;
  let written: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    isWriting = true;
    while (collected.waiting.length > 0 || collected.dropTo > 0) {
      const { waiting, ...group } = collected;
      collected = emptyGroup();
      try {
        await writeGroup(group);
        for (const { resolve } of waiting) resolve();
      } catch (fault) {
        // What was to be forgotten is in the store; the next one that is forgotten takes it along.
        for (const { reject } of waiting) reject(fault);
      }
    }
    // In the same turn as the last look for more: whoever comes later starts it again.
    isWriting = false;
  }

  /** Adds to the group that is being collected, and writes it as soon as the one before it is written. */
  function add(change: (group: Collected) => void): void {
    change(collected);
    if (!isWriting) written = write();
  }

  function wait(change: (group: Collected) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      add((group) => {
        change(group);
        group.waiting.push({ resolve, reject });
      });
    });
  }

  return {
    append: (hook) => wait(({ hooks }) => hooks.push(hook)),
    probe: () => wait((group) => (group.proves = true)),
    drop: (place) => add((group) => (group.dropTo = Math.max(group.dropTo, place))),
    idle: () => written,
  };
}

function emptyGroup(): Collected {
  return { hooks: [], dropTo: 0, proves: false, waiting: [] };
}
