const fs = require('node:fs');

/** As many as a build has open at once, with what its bundler needs, and some more. */
const needed = 28;
const codes = /\b(?:EMFILE|ENFILE)\b/;
const sentence =
  'This system lets a program open too few files. Raise the limit, such as with `ulimit -n 1024`, and start again.';

/**
 * What to do where an error comes of too few files that may be open; empty where it is about something else.
 * @param {unknown} error
 */
function fewFiles(error) {
  if (!(error instanceof Error)) return '';
  return codes.test(`${'code' in error ? String(error.code) : ''} ${error.message}`) ? sentence : '';
}

/**
 * The same before anything has gone wrong: the bundler, for one, ends in another thread, with a stack that nobody can catch.
 */
function fewFilesLeft() {
  /** @type {number[]} */
  const opened = [];
  try {
    while (opened.length < needed) opened.push(fs.openSync(__filename, 'r'));
    return '';
  } catch (error) {
    return fewFiles(error);
  } finally {
    for (const file of opened) fs.closeSync(file);
  }
}

module.exports = { fewFiles, fewFilesLeft };
