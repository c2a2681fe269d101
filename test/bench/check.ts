import { join } from 'node:path';
import { writeArchive } from '../../scripts/build/write-archive';
import { zip } from '../../scripts/build/zip';
import { commandFigure } from './command-figure';
import type { Figure } from './figure';
import type { BenchSubject } from './with-archive';

const many = 100;

/** How long `npm run check` takes over our own archive, and over many archives in one run. */
export async function measureCheck({ root, files }: BenchSubject): Promise<Figure[]> {
  const archive = await zip(files);
  await writeArchive(join(root, 'dist', 'widget.zip'), archive);
  const names = Array.from({ length: many }, (_, index) => join('dist', `${index}.zip`));
  for (const name of names) await writeArchive(join(root, name), archive);
  return [
    await commandFigure({ what: 'npm run check', command: 'npm run check', root, seconds: 0.3 }),
    await commandFigure({
      what: `npm run check of ${many} archives`,
      command: `npm run check -- ${names.join(' ')}`,
      root,
      seconds: 4,
    }),
  ];
}
