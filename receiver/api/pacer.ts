import { setTimeout as wait } from 'node:timers/promises';
import type { Accounts } from '../store/accounts';
import { ApiFailure } from './api-failure';

/** Lets a call to Kommo go when it is its turn. */
export type Pacer = (accountId: number) => Promise<void>;

/** Part of a second that stays free, so that calls that travel unequally long do not meet in one second. */
const reserve = 0.1;
/** Longer than this nobody waits with a lease in hand. */
const longestWait = 15_000;

/**
 * Calls leave at equal distances, counted in the store for all processes. In a process that was late for one, the next
 * one waits for the distance too.
 */
export function createPacer(accounts: Accounts, requestsPerSecond: number): Pacer {
  const interval = Math.ceil((1000 * (1 + reserve)) / requestsPerSecond);
  const lastCalls = new Map<number, number>();
  return async (accountId) => {
    const own = await accounts.reserveCall(accountId, interval);
    if (own > longestWait) throw new ApiFailure('too-many-requests', { seconds: own / 1000 });
    await wait(own);
    const now = performance.now();
    const time = Math.max(now, (lastCalls.get(accountId) ?? -Infinity) + interval);
    lastCalls.set(accountId, time);
    if (time > now) await wait(time - now);
  };
}
