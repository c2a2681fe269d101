import { setTimeout as pause } from 'node:timers/promises';
import type { AcceptedHook } from '../hook/accepted-hook';
import { errorFields } from '../log/error-fields';
import type { StepLog } from '../log/step-log';
import { toldRarely } from '../log/told-rarely';
import type { AddedHooks, HookStore } from '../store/hook-store';
import type { Spool } from './spool';
import type { SpooledRow } from './spool-task';
import { storeTrouble } from './store-trouble';

/** What the mover works with. */
export interface MoverSetting {
  spool: Spool;
  store: HookStore;
  log: StepLog;
  /** Hooks are in the store. */
  moved: (added: AddedHooks) => void;
}

/** Brings hooks from the spool to the store. */
export interface Mover {
  /** There is something in the spool. */
  wake: () => void;
  /** Resolves when it has put down what it had in hand; the rest waits in the spool. */
  stop: () => Promise<void>;
}

const mostAtOnce = 500;

/** In milliseconds. */
const pauses = {
  /** Lets hooks gather: the store takes ten in one commit as fast as one, and nobody sees a tenth of a second. */
  gather: 100,
  /** Lets answers go first while very many come; what waits is safe on the disk. */
  yield: 1000,
  /** After a failure, doubled each time. */
  failure: { first: 100, longest: 5000 },
};

/** Starts with what the last process has left. A store that is out of reach is tried again until it answers. */
export function startMover(setting: MoverSetting): Mover {
  const stopping = new AbortController();
  const moveSome = oneAfterTheOther(setting);
  const isToTell = toldRarely();
  let awake = false;
  let isMoving = false;
  let moving: Promise<void> = Promise.resolve();

  const rest = (milliseconds: number): Promise<void> =>
    pause(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);

  async function move(): Promise<void> {
    isMoving = true;
    let wait = pauses.failure.first;
    let hasMore = false;
    while (awake && !stopping.signal.aborted) {
      awake = false;
      try {
        if (setting.spool.isBusy()) await rest(pauses.yield);
        else if (!hasMore) await rest(pauses.gather);
        hasMore = await moveSome();
        awake ||= hasMore;
        wait = pauses.failure.first;
      } catch (error) {
        awake = true;
        if (isToTell(storeTrouble(error) ?? String(error))) complain(setting, error);
        await rest(wait);
        wait = Math.min(wait * 2, pauses.failure.longest);
      }
    }
    // In the same turn as the last look for more: whoever wakes it later starts it again.
    isMoving = false;
  }

  function wake(): void {
    awake = true;
    if (!isMoving) moving = move();
  }

  wake();
  const stop = async (): Promise<void> => {
    stopping.abort();
    await moving;
  };
  return { wake, stop };
}

/**
 * Moves the next hooks each time, and tells whether there may be more. While the store has some in hand, those behind them
 * are read.
 */
function oneAfterTheOther({ spool, store, moved }: MoverSetting): () => Promise<boolean> {
  let place = 0;
  let ahead: Promise<SpooledRow[]> | undefined;
  const readBehind = (after: number): Promise<SpooledRow[]> => {
    const reading = spool.read(after, mostAtOnce);
    // Whoever waits for it is told; perhaps nobody does.
    reading.catch(() => undefined);
    return reading;
  };
  return async () => {
    const reading = ahead ?? readBehind(place);
    ahead = undefined;
    const rows = await reading;
    const last = rows.at(-1);
    if (!last) return false;
    if (spool.waiting() > rows.length) ahead = readBehind(last[0]);
    const added = await store.addHooks(rows.map(hookOf)).catch((error: unknown) => {
      // These come again, and then those behind them.
      ahead = undefined;
      throw error;
    });
    [place] = last;
    spool.drop(place, rows.length);
    moved(added);
    return spool.waiting() > 0;
  };
}

function complain({ log, spool }: MoverSetting, error: unknown): void {
  const hint = storeTrouble(error);
  const fields = { waiting: spool.waiting(), ...(hint && { hint }), ...errorFields(error) };
  log.warn({ step: 'store', ...fields }, 'the store does not take hooks');
}

function hookOf([, hook]: SpooledRow): AcceptedHook {
  return JSON.parse(hook) as AcceptedHook;
}
