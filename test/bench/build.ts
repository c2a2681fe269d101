import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import type { Figure } from './bench';
import { timeOfRuns } from './time-of-runs';
import type { BenchSubject } from './with-archive';

/** How long `npm run build` takes as a whole process, types and both checks of the archive included. */
export async function measureBuild({ root }: BenchSubject): Promise<Figure[]> {
  const measured = await timeOfRuns(() => promisify(exec)('npm run build', { cwd: root }));
  return [{ what: 'npm run build, whole process', measured, target: 'under 1 s' }];
}
