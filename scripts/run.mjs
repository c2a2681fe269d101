// Runs a command that is written in TypeScript: `node scripts/run.mjs scripts/build.ts --minify`. It is plain
// JavaScript, as all in run/, because nothing is compiled yet when it starts.
import { tooOld } from './run/too-old.mjs';

const reason = tooOld(process.versions.node);
if (reason) {
  console.error(reason);
  process.exitCode = 1;
} else {
  // No await: a Node that is too old would not even read this file.
  void import('./run/run-command.mjs');
}
