import { ignoreClosedOutput } from '../../shared/ignore-closed-output';
import { printableLines } from '../../shared/printable';
import { UserError } from '../../shared/user-error';
import { readEnvironment } from '../settings/environment';
import { openOperatorDatabase } from './open-operator-database';
import { runOperator } from './run-operator';

ignoreClosedOutput();
try {
  const environment = await readEnvironment(process.cwd(), process.env);
  await runOperator(
    process.argv.slice(2),
    () => openOperatorDatabase(environment),
    (line) => console.log(printableLines(line)),
  );
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(printableLines(error.message));
  process.exitCode = 1;
}
