import { currentPlace } from './event-record';

/** Remembers which line has started an interval; the answer tells how many run for each. */
export function watchIntervals(): () => Record<string, number> {
  const running = new Map<number, string>();
  const [begin, end] = [window.setInterval.bind(window), window.clearInterval.bind(window)];
  const started = (...values: Parameters<typeof window.setInterval>): number => {
    const id = begin(...values);
    const place = currentPlace();
    if (place) running.set(id, place);
    return id;
  };
  const ended = (id?: number): void => {
    if (id !== undefined) running.delete(id);
    end(id);
  };
  Object.assign(window, { setInterval: started, clearInterval: ended });
  return () => countEach(running.values());
}

/** How often each text comes. */
export function countEach(texts: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}
