import { randomUUID } from 'node:crypto';

/**
 * A UUID of version 7: random behind the time it is made at, in unix milliseconds. Those that are made together stand
 * together in the indexes of the store; wholly random ones each touch a page of their own, which takes several times as long.
 */
export function makeHookId(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
