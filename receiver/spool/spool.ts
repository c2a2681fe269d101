import { codeOf } from '../../shared/error-code';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { UserError } from '../../shared/user-error';
import { writeInGroups } from './group-writer';
import type { SpooledRow, SpoolOpened, SpoolOutcome, SpoolTask } from './spool-task';
import { endOf, firstMessage, startThread } from '../thread/start-thread';

/** Where hooks wait between their answer and the store. */
export interface Spool {
  /** Resolves when the hook is on the disk; rejects with SpoolFault when it is not. */
  append(hook: string): Promise<void>;
  /** Writes as much as the largest hook, without a hook; rejects when the disk does not take it. */
  probe(): Promise<void>;
  /** The first hooks behind a place; fewer than `most` where they are large. */
  read(after: number, most: number): Promise<SpooledRow[]>;
  /** Forgets the hooks up to a place, with the next commit. `count` of them are there. */
  drop(place: number, count: number): void;
  waiting(): number;
  /** Many hooks wait for the disk at once. */
  isBusy(): boolean;
  /** When the disk did not take a commit last, on the clock of `performance`; -Infinity if it always did. */
  failedAt(): number;
  close: () => Promise<void>;
}

/** So many hooks come in one commit only when more come than the processor or the disk can take easily. */
const manyAtOnce = 16;

/** The disk did not take a commit. */
export class SpoolFault extends Error {
  override name = 'SpoolFault';
}

/** What the spool tells of by itself. */
export interface SpoolEvents {
  /** So many hooks are on the disk, after so many seconds. */
  committed(hooks: number, seconds: number): void;
  /** Its thread has ended without being asked: nothing can be accepted any more. */
  ended(): void;
}

/** Opens the spool in `folder`, which is made where it is missing. Throws a UserError where another process has it. */
export async function openSpool(folder: string, events: SpoolEvents): Promise<Spool> {
  makeFolder(folder);
  const thread = startThread('receiver/spool/spool-thread.ts', { file: join(folder, 'spool.sqlite') });
  const opened = (await firstMessage(thread)) as SpoolOpened;
  if ('fault' in opened) {
    await thread.terminate();
    throw new UserError(refusal(folder, opened));
  }
  writeFileSync(processFile(folder), String(process.pid));
  return spoolOf(thread, opened.waiting, events);
}

function spoolOf(thread: Worker, waitingAtStart: number, events: SpoolEvents): Spool {
  let waiting = waitingAtStart;
  let failedAt = -Infinity;
  let lastGroup = 0;
  const { perform, finish, over } = performer(thread, () => events.ended());
  const writer = writeInGroups(async (group) => {
    const started = performance.now();
    await perform({ kind: 'write', ...group }).catch((fault: unknown) => {
      failedAt = performance.now();
      throw fault;
    });
    const { length } = group.hooks;
    waiting += length;
    lastGroup = length;
    if (length > 0) events.committed(length, (performance.now() - started) / 1000);
  });
  return {
    append: writer.append,
    probe: writer.probe,
    read: (after, most) => perform({ kind: 'read', after, most }),
    drop(place, count) {
      waiting -= count;
      writer.drop(place);
    },
    waiting: () => waiting,
    isBusy: () => lastGroup > manyAtOnce,
    failedAt: () => failedAt,
    async close() {
      await writer.idle();
      finish();
      // A thread that has ended by itself has closed its file too.
      await Promise.all([over, perform({ kind: 'close' }).catch(() => undefined)]);
    },
  };
}

interface Performer {
  perform: (task: SpoolTask) => Promise<SpooledRow[]>;
  /** From here on, the end of the thread is no surprise. */
  finish: () => void;
  /** Resolves when the thread has ended. */
  over: Promise<void>;
}

/** The thread does one task after the other, so its outcomes come in the order of the tasks. */
function performer(thread: Worker, ended: () => void): Performer {
  const waiting: { resolve: (rows: SpooledRow[]) => void; reject: (fault: SpoolFault) => void }[] = [];
  let finishing = false;
  let isOver = false;
  thread.on('message', (outcome: SpoolOutcome) => {
    const task = waiting.shift();
    if ('fault' in outcome) task?.reject(new SpoolFault(outcome.fault));
    else task?.resolve(outcome.rows);
  });
  const over = endOf(thread).then(() => {
    isOver = true;
    for (const { reject } of waiting.splice(0)) reject(gone());
    // Without its thread, the process can accept nothing any more.
    if (!finishing) ended();
  });
  return {
    over,
    perform: (task) =>
      new Promise((resolve, reject) => {
        if (isOver) return reject(gone());
        waiting.push({ resolve, reject });
        thread.postMessage(task);
      }),
    finish: () => void (finishing = true),
  };
}

function gone(): SpoolFault {
  return new SpoolFault('the thread of the spool has ended');
}

function makeFolder(folder: string): void {
  try {
    // Messages and names stand in it.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new UserError(`DATA_DIR="${folder}" cannot be made (${codeOf(cause)}). Make it, or name another folder.`, {
      cause,
    });
  }
}

function refusal(folder: string, { fault, isTaken }: { fault: string; isTaken: boolean }): string {
  if (!isTaken) return `${join(folder, 'spool.sqlite')} cannot be used: ${fault}. Let this user write to DATA_DIR.`;
  return (
    `DATA_DIR="${folder}" is in use by another receiver (process ${processIn(folder)}). ` +
    'Stop that one, or give this one a folder of its own.'
  );
}

/** Tells people whose lock it is; it is no lock itself. */
function processFile(folder: string): string {
  return join(folder, 'spool.pid');
}

function processIn(folder: string): string {
  try {
    return readFileSync(processFile(folder), 'utf8');
  } catch {
    return 'unknown';
  }
}
