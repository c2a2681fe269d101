import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';

/** What the last line of a compiled command begins with; then come its sources and their fingerprint, as JSON. */
export const origin = '//made-from ';

/**
 * Whether a compiled command is there, whole, and made from the sources as they are now.
 * @param {string} compiled
 */
export function isFresh(compiled) {
  try {
    const text = readFileSync(compiled, 'utf8');
    /** @type {{ paths: string[], fingerprint: string }} */
    const made = JSON.parse(text.split(`\n${origin}`).at(-1) ?? '');
    return fingerprint(made.paths.map((path) => [path, readFileSync(join(root, path))])) === made.fingerprint;
  } catch {
    // It, or one of its sources, is not there, or it is not whole: it is made anew, which tells what is wrong.
    return false;
  }
}
