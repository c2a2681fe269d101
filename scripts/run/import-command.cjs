const threads = require('node:worker_threads');
const files = require('./few-files.cjs');

// Threads have what the program that starts them has left.
const sentence = threads.isMainThread ? files.fewFilesLeft() : '';
if (sentence) tell(sentence);
else import('./run-command.mjs').catch(tellFewFiles);

/** @param {unknown} error */
function tellFewFiles(error) {
  const reason = files.fewFiles(error);
  if (!reason) throw error;
  tell(reason);
}

/** @param {string} reason */
function tell(reason) {
  console.error(reason);
  process.exitCode = 1;
}
