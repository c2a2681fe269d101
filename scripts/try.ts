import { runTrial } from '../trial/run-trial';
import { ignoreClosedOutput } from '../shared/ignore-closed-output';

ignoreClosedOutput();
void runTrial(process).then((code) => (process.exitCode = code));
