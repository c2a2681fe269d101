import { run } from './check/run';

process.exitCode = await run(process);
