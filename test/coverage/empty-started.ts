import { rm } from 'node:fs/promises';
import { startedFolder } from './started-folder';

/** Before a run: what an earlier one has left does not count. */
export default async function emptyStarted(): Promise<void> {
  await rm(startedFolder, { recursive: true, force: true });
}
