import { statfsSync } from 'node:fs';
import { chromium, type Browser as RunningBrowser } from 'playwright-core';
import type { Browser } from '../../../trial/browser/browser';

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'];

/** What the processes of a browser share lies on the disk by this, because a container often has too little memory for it. */
const onDisk = '--disable-dev-shm-usage';
/** What the browsers of a whole run of tests stay far below, in bytes. */
const enough = 1024 ** 3;

/**
 * Starts a browser without a window. The pages in it are our own, so it needs no sandbox, which root could not have; in
 * shared memory they take a tenth less of a processor than on the disk.
 */
export function launchBrowser({ executablePath, environment }: Browser): Promise<RunningBrowser> {
  const env = { ...process.env, ...environment } as Record<string, string>;
  const ignoreDefaultArgs = isRoomInMemory() ? [onDisk] : [];
  return chromium.launch({ executablePath, args, env, ignoreDefaultArgs });
}

function isRoomInMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= enough;
  } catch {
    return false;
  }
}
