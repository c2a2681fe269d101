const fs = require('node:fs');
const path = require('node:path');
const fingerprints = require('./fingerprint.cjs');
const project = require('./root.cjs');

/** What the last line of a compiled command begins with; then come its sources and their fingerprint, as JSON. */
const origin = '//made-from ';

/**
 * The bytes of a compiled command that is there, whole, and made from the sources as they are now.
 * @param {string} compiled
 */
function freshCode(compiled) {
  try {
    const code = fs.readFileSync(compiled);
    /** @type {{ paths: string[], fingerprint: string }} */
    const made = JSON.parse(code.toString('utf8', code.lastIndexOf(`\n${origin}`) + origin.length + 1));
    const sources = made.paths.map(
      (source) => /** @type {const} */ ([source, fs.readFileSync(path.join(project.root, source))]),
    );
    return fingerprints.fingerprint(sources) === made.fingerprint ? code : undefined;
  } catch {
    // It, or one of its sources, is not there, or it is not whole: it is made anew, which tells what is wrong.
    return undefined;
  }
}

module.exports = { freshCode, origin };
