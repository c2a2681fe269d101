import { chromium, type Browser as RunningBrowser } from 'playwright-core';
import type { Browser } from '../../../trial/browser/browser';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts a browser without a window. The pages in it are our own, so it needs no sandbox, which root could not have. */
export function launchBrowser({ executablePath, environment }: Browser): Promise<RunningBrowser> {
  const env = { ...process.env, ...environment } as Record<string, string>;
  return chromium.launch({ executablePath, args, env });
}
