import { exec } from 'node:child_process';
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

/** How long a command takes as a whole process, npm included. */
export async function commandFigure({ what, command, root, seconds }: CommandGoal): Promise<Figure> {
  const times: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const { stdout } = await promisify(exec)(`${command} > /dev/null && times`, { cwd: root });
    times.push((performance.now() - started) / 1000);
    processor.push(timesOfChildren(stdout));
  }
  return {
    what: `${what}, whole process, median of ${runs}`,
    measured: spread(times, 's'),
    processor: `${median(processor).toFixed(2)} s`,
    target: `under ${seconds} s`,
    reached: median(times) < seconds,
  };
}

// The shell's `times` prints two lines, its own and its children's: "0m0.21s 0m0.04s" in the program and in the system.
function timesOfChildren(printed: string): number {
  const [, children = ''] = printed.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
}
