import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import type { Figure } from './bench';
import { median } from './median';
import type { BenchSubject } from './with-archive';

const runs = 5;

/** How long `npm run build` takes as a whole process, types and all. */
export async function measureBuild({ root }: BenchSubject): Promise<Figure[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await promisify(exec)('npm run build', { cwd: root });
    times.push((performance.now() - started) / 1000);
  }
  const seconds = (time: number): string => time.toFixed(2);
  const range = `${seconds(Math.min(...times))} to ${seconds(Math.max(...times))}`;
  return [
    {
      what: `npm run build, whole process, median of ${runs}`,
      measured: `${seconds(median(times))} s (${range})`,
      target: 'under 1 s',
    },
  ];
}
