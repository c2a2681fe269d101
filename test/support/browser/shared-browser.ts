import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { launchBrowser } from './launch-browser';

let launched: Promise<Browser> | undefined;

/**
 * The browser of this process of tests, which ends with it: starting one takes longer than most tests in it. Whoever opens
 * a page closes its context.
 */
export async function sharedBrowser(): Promise<Browser> {
  const running = await launched;
  if (!running?.isConnected()) launched = launchBrowser(inject('browser'));
  return (await launched)!;
}
