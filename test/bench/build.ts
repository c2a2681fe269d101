import { commandFigure } from './command-figure';
import type { Figure } from './figure';
import type { BenchSubject } from './with-archive';

/** How long `npm run build` takes, types and the check of the archive included. */
export async function measureBuild({ root }: BenchSubject): Promise<Figure[]> {
  return [await commandFigure({ what: 'npm run build', command: 'npm run build', root, seconds: 0.6 })];
}
