import { join } from 'node:path';
import { writeArchive } from '../../scripts/build/write-archive';
import { zip } from '../../scripts/build/zip';
import { commandFigure } from './command-figure';
import type { Figure } from './figure';
import type { BenchSubject } from './with-archive';

/** How long `npm run try` takes over our own archive, every part of it. */
export async function measureTrial({ root, files }: BenchSubject): Promise<Figure[]> {
  await writeArchive(join(root, 'dist', 'widget.zip'), await zip(files));
  return [await commandFigure({ what: 'npm run try', command: 'npm run try', root, seconds: 15 })];
}
