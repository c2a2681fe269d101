const threads = require('node:worker_threads');
const files = require('./few-files.cjs');
const terminal = require('./printable.cjs');

// Threads have what the program that starts them has left.
const sentence = threads.isMainThread ? files.fewFilesLeft() : '';
if (sentence) tell(sentence);
else import('./run-command.mjs').catch((error) => tell(files.fewFiles(error) || terminal.printable(error)));

/** @param {string} reason */
function tell(reason) {
  console.error(reason);
  process.exitCode = 1;
}
