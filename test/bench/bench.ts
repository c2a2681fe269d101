import { availableParallelism, loadavg } from 'node:os';
import { runCommand } from '../../scripts/run-command';
import { UserError } from '../../shared/user-error';
import type { Figure } from './figure';
import { measures } from './measures';
import { withArchive } from './with-archive';

// Words name what is measured: `npm run bench -- check build`; without them, everything is.
await runCommand(async () => {
  const words = process.argv.slice(2);
  const unknown = words.find((word) => !Object.hasOwn(measures, word));
  if (unknown !== undefined) {
    throw new UserError(`${unknown} cannot be measured. Choose among ${Object.keys(measures).join(', ')}.`);
  }
  let missed = 0;
  printLoad('at the beginning');
  printRow(['', 'measured', 'processor', 'goal']);
  await withArchive(async (subject) => {
    for (const [word, measure] of Object.entries(measures)) {
      if (words.length > 0 && !words.includes(word)) continue;
      for (const figure of await measure(subject)) {
        printFigure(figure);
        if (!figure.reached) missed += 1;
      }
    }
  });
  printLoad('at the end');
  if (missed === 0) return;
  console.log(`${missed} missed`);
  process.exitCode = 1;
});

function printFigure({ what, measured, processor = '', target, reached }: Figure): void {
  printRow([what, measured, processor, reached ? target : `${target}: MISSED`]);
}

function printRow([what = '', measured = '', processor = '', target = '']: string[]): void {
  console.log(`${what.padEnd(62)} ${measured.padEnd(30)} ${processor.padEnd(22)} ${target}`.trimEnd());
}

// Whatever else the machine does lengthens every time on the clock; processor times bear it better.
function printLoad(when: string): void {
  const [load = 0] = loadavg();
  console.log(`Load of the machine ${when}: ${load.toFixed(2)} on ${availableParallelism()} processors`);
}
