import { exec } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure';
import { median } from './median';
import { spread } from './spread';

const runs = 5;

/** What a command is judged by. */
export interface CommandGoal {
  what: string;
  command: string;
  /** The folder that it runs in. */
  root: string;
  /** At most so long, in seconds. */
  seconds: number;
}

/** How long a command takes as a whole process, npm included, beside what npm takes for a script that does nothing. */
export async function commandFigure({ what, command, root, seconds }: CommandGoal): Promise<Figure> {
  const { times, processor } = await timed(command, root);
  const alone = await timed('npm run nothing', await packageOfNothing(root));
  return {
    what: `${what}, whole process, median of ${runs}`,
    measured: spread(times, 's'),
    processor: `${median(processor).toFixed(2)} s`,
    target: `under ${seconds} s (npm alone ${median(alone.times).toFixed(2)} s)`,
    reached: median(times) < seconds,
  };
}

async function timed(command: string, folder: string): Promise<{ times: number[]; processor: number[] }> {
  const times: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { stdout } = await promisify(exec)(`${command} > /dev/null && times`, { cwd: folder });
    times.push((performance.now() - started) / 1000);
    processor.push(timesOfChildren(stdout));
  }
  return { times, processor };
}

async function packageOfNothing(root: string): Promise<string> {
  const folder = join(root, 'dist', 'nothing');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "scripts": { "nothing": "true" } }');
  return folder;
}

// The shell's `times` prints two lines, its own and its children's: "0m0.21s 0m0.04s" in the program and in the system.
function timesOfChildren(printed: string): number {
  const [, children = ''] = printed.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
}
