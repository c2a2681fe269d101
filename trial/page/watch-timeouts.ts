import { currentPlace } from './event-record';

/** Counts the timeouts that the archive has set and that are still to come. */
export function watchTimeouts(): () => number {
  const waiting = new Set<number>();
  const [begin, end] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  const started = (handler: TimerHandler, delay?: number, ...values: unknown[]): number => {
    if (typeof handler !== 'function' || !currentPlace()) return begin(handler, delay, ...values);
    const id = begin(() => {
      waiting.delete(id);
      Reflect.apply(handler, window, values);
    }, delay);
    waiting.add(id);
    return id;
  };
  const ended = (id?: number): void => {
    if (id !== undefined) waiting.delete(id);
    end(id);
  };
  Object.assign(window, { setTimeout: started, clearTimeout: ended });
  return () => waiting.size;
}
