import { runTrial } from '../trial/run-trial';
import { ignoreClosedOutput } from './ignore-closed-output';

ignoreClosedOutput();
process.exitCode = await runTrial(process);
