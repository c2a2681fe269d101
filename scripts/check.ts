import { run } from '../check/run';
import { ignoreClosedOutput } from './ignore-closed-output';

ignoreClosedOutput();
process.exitCode = await run(process);
