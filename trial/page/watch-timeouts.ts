import { currentPlace } from './event-record';

/** A timeout that each of so many others has set, one after the other, is part of something that goes on and on. */
const longestChain = 3;

interface Waiting {
  due: number;
  isOfWidget: boolean;
  /** How many timeouts set one another before it. */
  chain: number;
}

/** The timeouts of a page that are still to come. */
export interface Timeouts {
  /** How many of them the archive has set. */
  ofWidget: () => number;
  /** Whether one comes within so many milliseconds. */
  areDue: (within: number) => boolean;
  /** The same without those of what sets itself anew again and again. */
  areDueOnce: (within: number) => boolean;
}

/** Counts the timeouts that are set from now on. */
export function watchTimeouts(): Timeouts {
  const waiting = new Map<number, Waiting>();
  const [begin, end] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  let chain = 0;
  const started = (handler: TimerHandler, delay = 0, ...values: unknown[]): number => {
    if (typeof handler !== 'function') return begin(handler, delay, ...values);
    const own = { due: performance.now() + delay, isOfWidget: currentPlace() !== undefined, chain };
    const id = begin(() => {
      waiting.delete(id);
      chain = own.chain + 1;
      try {
        Reflect.apply(handler, window, values);
      } finally {
        chain = 0;
      }
    }, delay);
    waiting.set(id, own);
    return id;
  };
  const ended = (id?: number): void => {
    if (id !== undefined) waiting.delete(id);
    end(id);
  };
  Object.assign(window, { setTimeout: started, clearTimeout: ended });
  const dueWithin = (within: number): Waiting[] =>
    [...waiting.values()].filter(({ due }) => due < performance.now() + within);
  return {
    ofWidget: () => [...waiting.values()].filter(({ isOfWidget }) => isOfWidget).length,
    areDue: (within) => dueWithin(within).length > 0,
    areDueOnce: (within) => dueWithin(within).some((one) => one.chain < longestChain),
  };
}
