// Runs a command that is written in TypeScript: `node scripts/run.cjs scripts/build.ts --minify`. It is plain
// JavaScript, as all in run/, because nothing is compiled yet when it starts; and CommonJS, because
// modules cost some 15 ms at each start, a check two times that, and Node would refuse one where this is refused with a
// sentence.
const reasons = require('./run/cannot-run.cjs');

const reason = reasons.cannotRun(process.versions.node, __dirname);
if (reason) {
  console.error(reason);
  process.exitCode = 1;
} else {
  // In a file of its own: a Node that is too old would not even read an import.
  require('./run/run-command.cjs');
}
