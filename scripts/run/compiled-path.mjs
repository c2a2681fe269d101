import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Where the compiled form of a command lies, given by its path in the project. In dist/, which is the project's own, and
 * not in node_modules, which may be a link into another project: the command would then work on that one.
 * @param {string} command
 */
export function compiledPath(command) {
  return join(root, 'dist', 'commands', command.replace(/[\\/]/g, '-').replace(/\.ts$/, '.mjs'));
}
