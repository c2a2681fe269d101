import { runCheck } from '../check/run-check';
import { ignoreClosedOutput } from './ignore-closed-output';

ignoreClosedOutput();
process.exitCode = await runCheck(process);
