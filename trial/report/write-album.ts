import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Trial } from '../gather';
import { albumPage } from './album-page';

/** Writes the pictures of a trial into a folder, with a page to look at. */
export async function writeAlbum(folder: string, { path, trial }: { path: string; trial: Trial }): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { file, bytes } of trial.pictures) await writeFile(join(folder, file), bytes);
  await writeFile(join(folder, 'index.html'), albumPage(path, trial));
}
