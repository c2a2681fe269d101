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

/** So many may wait until those that come are over; then the store has to keep up, or its lateness would grow and grow. */
const mostPutOff = 50_000;

/** A pause takes so many times as long as the last move: moving takes processor and disk, and answers go first. */
const pauseShare = 9;

/** In milliseconds. */
const pauses = {
  /** Lets hooks gather: the store takes ten in one commit as fast as one. */
  gather: 20,
  /** Nobody waits longer because the last move did. */
  longest: 500,
  /** After a failure, doubled each time. */
  failure: { first: 100, longest: 5000 },
};

/** Starts with what the last process has left. A store that is out of reach is tried again until it answers. */
export function startMover(setting: MoverSetting): Mover {
  const stopping = new AbortController();
  const moveSome = oneAfterTheOther(setting);
  const isToTell = toldRarely();
  let awake = false;
  let took = 0;
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
        if (!hasMore || isPutOff(setting.spool)) await rest(pauseAfter(took));
        const started = performance.now();
        hasMore = await moveSome();
        took = performance.now() - started;
        awake ||= setting.spool.waiting() > 0;
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

function pauseAfter(took: number): number {
  return Math.min(Math.max(pauses.gather, took * pauseShare), pauses.longest);
}

/** Whether those that come go before those that wait. */
function isPutOff(spool: Spool): boolean {
  return spool.isBusy() && spool.waiting() < mostPutOff;
}

/** Hooks out of the spool, and whether others were behind them when they were asked for. */
interface Batch {
  rows: SpooledRow[];
  hasMore: boolean;
}

/**
 * Moves the next hooks each time, and tells whether it left some. While the store has those in hand, the ones that it left
 * are read.
 */
function oneAfterTheOther({ spool, store, moved }: MoverSetting): () => Promise<boolean> {
  let place = 0;
  let ahead: Promise<Batch> | undefined;
  const readBehind = async (after: number, inHand: number): Promise<Batch> => {
    const waiting = spool.waiting() - inHand;
    const rows = await spool.read(after, mostAtOnce);
    return { rows, hasMore: waiting > rows.length };
  };
  return async () => {
    const reading = ahead ?? readBehind(place, 0);
    ahead = undefined;
    const { rows, hasMore } = await reading;
    const last = rows.at(-1);
    if (!last) return false;
    if (hasMore) {
      ahead = readBehind(last[0], rows.length);
      // Whoever waits for it is told; perhaps nobody does.
      ahead.catch(() => undefined);
    }
    const added = await store.addHooks(rows.map(hookOf)).catch((error: unknown) => {
      // These come again, and then those behind them.
      ahead = undefined;
      throw error;
    });
    [place] = last;
    spool.drop(place, rows.length);
    moved(added);
    return hasMore;
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
