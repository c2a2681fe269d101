import { run } from './check/run';

// A reader such as `head` closes the pipe when it has enough: no failure of the check.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process);
