import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { areas } from '../test/mutation/areas';
import { UserError } from '../shared/user-error';
import { runCommand } from './run-command';
import { runStep } from './test/run-step';

// Slow, so no part of `npm test`: `npm run mutate -- message` tells which changes of that area no test notices,
// `npm run mutate -- message message/code.ts` which changes of that file, `npm run mutate -- check --sample 100` which of a
// hundred that are drawn from all.
await runCommand(async () => {
  const { positionals, values } = readWords(process.argv.slice(2));
  const [name = '', ...only] = positionals;
  const area = Object.hasOwn(areas, name) ? areas[name] : undefined;
  if (!area) throw new UserError(`Name what to mutate: npm run mutate -- ${Object.keys(areas).join(' | ')}`);
  process.env['MUTATED_AREA'] = name;
  const files = [...(only.length > 0 ? only : area.mutate), '!**/*.d.ts'].join(',');
  const passed = await runStep(`Mutants of ${name}`, [
    'stryker',
    'run',
    'test/mutation/stryker.config.json',
    '--mutate',
    // In quotes that the shells of Windows know too.
    `"${files}"`,
    ...drawn(values),
  ]);
  if (!passed) process.exitCode = 1;
});

function readWords(words: string[]) {
  const options = { sample: { type: 'string' }, seed: { type: 'string', default: String(randomInt(1e6)) } } as const;
  try {
    return parseArgs({ args: words, allowPositionals: true, options });
  } catch (cause) {
    throw new UserError(`${(cause as Error).message.split('. ')[0]}. It takes an area, files, --sample and --seed.`, {
      cause,
    });
  }
}

/** What Stryker is told so that it takes only a sample. */
function drawn({ sample, seed }: { sample?: string; seed: string }): string[] {
  if (sample === undefined) return [];
  Object.assign(process.env, { MUTATED_SAMPLE: sample, MUTATED_SEED: seed });
  return ['--checkers', 'sample', '--reporters', 'clear-text,progress,interval'];
}
