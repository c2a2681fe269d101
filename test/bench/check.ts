import { exec } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeArchive } from '../../scripts/build/write-archive';
import { zip } from '../../scripts/build/zip';
import type { Figure } from './bench';
import { timeOfRuns } from './time-of-runs';
import type { BenchSubject } from './with-archive';

/** How long `npm run check` takes over our own archive, as a whole process. */
export async function measureCheck({ root, files }: BenchSubject): Promise<Figure[]> {
  await writeArchive(join(root, 'dist', 'widget.zip'), await zip(files));
  const measured = await timeOfRuns(() => promisify(exec)('npm run check', { cwd: root }));
  return [{ what: 'npm run check, whole process', measured, target: 'under 0.6 s' }];
}
