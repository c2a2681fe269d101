import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';

/** What the last line of a compiled command begins with; then come its sources and their fingerprint, as JSON. */
export const origin = '//made-from ';

/**
 * The bytes of a compiled command that is there, whole, and made from the sources as they are now.
 * @param {string} compiled
 */
export function freshCode(compiled) {
  try {
    const code = readFileSync(compiled);
    /** @type {{ paths: string[], fingerprint: string }} */
    const made = JSON.parse(code.toString('utf8', code.lastIndexOf(`\n${origin}`) + origin.length + 1));
    const isFresh = fingerprint(made.paths.map((path) => [path, readFileSync(join(root, path))])) === made.fingerprint;
    return isFresh ? code : undefined;
  } catch {
    // It, or one of its sources, is not there, or it is not whole: it is made anew, which tells what is wrong.
    return undefined;
  }
}
