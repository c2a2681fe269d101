import { runCheck } from '../check/run-check';
import { ignoreClosedOutput } from '../shared/ignore-closed-output';

ignoreClosedOutput();
void runCheck(process).then((code) => {
  process.exitCode = code;
});
