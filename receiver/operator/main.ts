import { ignoreClosedOutput } from '../../shared/ignore-closed-output';
import { UserError } from '../../shared/user-error';
import { readEnvironment } from '../settings/environment';
import { openOperatorDatabase } from './open-operator-database';
import { runOperator } from './run-operator';

ignoreClosedOutput();
try {
  const environment = readEnvironment(process.cwd(), process.env);
  await runOperator(
    process.argv.slice(2),
    () => openOperatorDatabase(environment),
    (line) => console.log(line),
  );
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
