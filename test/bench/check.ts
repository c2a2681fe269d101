import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { writeArchive } from '../../scripts/build/write-archive';
import { zip } from '../../scripts/build/zip';
import { costlyZips } from '../check/support/hostile-archives';
import { commandFigure } from './command-figure';
import type { Figure } from './figure';
import type { BenchSubject } from './with-archive';

const many = 100;

const mostSeconds = 10;
const mostMegabytes = 300;

/** How long `npm run check` takes over our own archive, over many in one run, and over those that cost it most. */
export async function measureCheck({ root, files }: BenchSubject): Promise<Figure[]> {
  const archive = await zip(files);
  await writeArchive(join(root, 'dist', 'widget.zip'), archive);
  const names = Array.from({ length: many }, (_, index) => join('dist', `${index}.zip`));
  for (const name of names) await writeArchive(join(root, name), archive);
  const figures = [
    await commandFigure({ what: 'npm run check', command: 'npm run check', root, seconds: 0.3 }),
    await commandFigure({
      what: `npm run check of ${many} archives`,
      command: `npm run check -- ${names.join(' ')}`,
      root,
      seconds: 4,
    }),
  ];
  for (const [name, make] of Object.entries(costlyZips)) figures.push(await costlyFigure(root, name, make()));
  return figures;
}

async function costlyFigure(root: string, name: string, bytes: Buffer): Promise<Figure> {
  const archive = join(root, 'dist', 'costly.zip');
  await writeArchive(archive, bytes);
  const { seconds, megabytes } = useOf(root, archive);
  return {
    what: `npm run check, ${name}`,
    measured: `${Math.round(megabytes)} MB`,
    processor: `${seconds.toFixed(2)} s`,
    target: `under ${mostSeconds} s, ${mostMegabytes} MB`,
    reached: seconds < mostSeconds && megabytes < mostMegabytes,
  };
}

/** The time that a check has a processor, and the most memory that it ever has. */
function useOf(root: string, archive: string): { seconds: number; megabytes: number } {
  // The thread of the check loads it too, and has the figures of the whole process at its own end.
  const report = `import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
  })`;
  const preload = `data:text/javascript,${encodeURIComponent(report)}`;
  const words = ['--import', preload, join('scripts', 'run.cjs'), 'scripts/check.ts', '--listing', archive];
  const { stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
  return JSON.parse(stderr) as { seconds: number; megabytes: number };
}
