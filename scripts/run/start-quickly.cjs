const crypto = require('node:crypto');
const fs = require('node:fs');
const modules = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const traces = require('./name-sources.cjs');

/** What Node puts around a file in CommonJS. */
const [before, after] = ['(function (require, module, exports, __filename, __dirname) { ', '\n})'];

/**
 * Runs a compiled command in CommonJS with the machine code that V8 has made of it in an earlier run.
 * @param {string} compiled
 * @param {Buffer} code
 */
function startQuickly(compiled, code) {
  traces.nameSources(compiled);
  const source = code.toString('latin1');
  const cache = new CodeCache(compiled, code);
  const script = new vm.Script(before + source + after, {
    filename: compiled,
    columnOffset: -before.length,
    cachedData: cache.read(),
  });
  // At its end, when all functions that it needs have been compiled.
  if (script.cachedDataRejected !== false) process.once('exit', () => cache.write(script.createCachedData()));
  const own = { exports: {} };
  script.runInThisContext()(modules.createRequire(compiled), own, own.exports, compiled, path.dirname(compiled));
}

/** A file beside a compiled command, that begins with the fingerprint of what it was made from. */
class CodeCache {
  #path;
  #fingerprint;
  /** By the same wish as for Node's own; machine code that was kept does not count how often it is run. */
  #isUnwanted = Boolean(process.env.NODE_DISABLE_COMPILE_CACHE || process.env.NODE_V8_COVERAGE);

  /**
   * @param {string} compiled
   * @param {Buffer} code
   */
  constructor(compiled, code) {
    this.#path = `${compiled}.cache`;
    this.#fingerprint = crypto.createHash('sha256').update(code).digest();
  }

  /** @returns {Buffer | undefined} */
  read() {
    if (this.#isUnwanted) return undefined;
    try {
      const content = fs.readFileSync(this.#path);
      const size = this.#fingerprint.length;
      return content.subarray(0, size).equals(this.#fingerprint) ? content.subarray(size) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {Buffer} code */
  write(code) {
    if (this.#isUnwanted) return;
    // Threads of one process end at the same time.
    const own = `${this.#path}.${crypto.randomUUID()}`;
    try {
      fs.writeFileSync(own, Buffer.concat([this.#fingerprint, code]));
      fs.renameSync(own, this.#path);
    } catch {
      // A full or a read-only disk: the next run takes longer, and that is all.
    }
  }
}

module.exports = { startQuickly };
