const crypto = require('node:crypto');

/**
 * Differs whenever a source differs. Of their bytes, because a file can change without its time or its size.
 * @param {readonly (readonly [path: string, content: Uint8Array])[]} sources
 */
function fingerprint(sources) {
  const hash = crypto.createHash('sha256');
  for (const [path, content] of sources) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex');
}

module.exports = { fingerprint };
