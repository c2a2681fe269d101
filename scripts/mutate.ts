import { areas } from '../test/mutation/areas';
import { UserError } from '../shared/user-error';
import { runCommand } from './run-command';
import { runStep } from './test/run-step';

// Slow, so no part of `npm test`: `npm run mutate -- message` tells which changes of that area no test notices,
// `npm run mutate -- message message/code.ts` which changes of that file.
await runCommand(async () => {
  const [name = '', ...only] = process.argv.slice(2);
  const area = areas[name];
  if (!area) throw new UserError(`Name what to mutate: npm run mutate -- ${Object.keys(areas).join(' | ')}`);
  process.env['MUTATED_AREA'] = name;
  const files = [...(only.length > 0 ? only : area.mutate), '!**/*.d.ts'].join(',');
  const passed = await runStep(`Mutants of ${name}`, [
    'stryker',
    'run',
    'test/mutation/stryker.config.json',
    '--mutate',
    `'${files}'`,
  ]);
  if (!passed) process.exitCode = 1;
});
