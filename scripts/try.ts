import { runTrial } from '../trial/run-trial';
import { ignoreClosedOutput } from '../shared/ignore-closed-output';

ignoreClosedOutput();
process.exitCode = await runTrial(process);
