import { exec, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeArchive } from '../../scripts/build/write-archive';
import { zip } from '../../scripts/build/zip';
import { hostileZips } from '../check/support/hostile-archives';
import type { Figure } from './bench';
import { timeOfRuns } from './time-of-runs';
import type { BenchSubject } from './with-archive';

/** How long `npm run check` takes over our own archive, and over the archives that cost it most, as a whole process. */
export async function measureCheck({ root, files }: BenchSubject): Promise<Figure[]> {
  const archive = join(root, 'dist', 'widget.zip');
  await writeArchive(archive, await zip(files));
  const measured = await timeOfRuns(() => promisify(exec)('npm run check', { cwd: root }));
  const figures = [{ what: 'npm run check, whole process', measured, target: 'under 0.6 s' }];
  for (const name of costly) {
    await writeArchive(archive, hostileZips[name]?.() ?? Buffer.alloc(0));
    figures.push({ what: `npm run check, ${name}`, measured: useOf(root, archive), target: 'under 10 s, 300 MB' });
  }
  return figures;
}

/** Of the archives that are made to hurt: the one with most text, with most memory and with most work. */
const costly = [
  'every limit reached at once',
  'calls of define in blocks in blocks',
  'assignments in functions in functions',
];

/** The time that a check has a processor, and the most memory that it ever has. */
function useOf(root: string, archive: string): string {
  const report = `process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024]));
  })`;
  const imports = [`data:text/javascript,${encodeURIComponent(report)}`, 'tsx'].flatMap((name) => ['--import', name]);
  const { stderr } = spawnSync(process.execPath, [...imports, 'scripts/check.ts', '--listing', archive], {
    cwd: root,
    encoding: 'utf8',
  });
  const [seconds = Number.NaN, megabytes = Number.NaN] = JSON.parse(stderr) as number[];
  return `${seconds.toFixed(2)} s of processor, ${Math.round(megabytes)} MB`;
}
