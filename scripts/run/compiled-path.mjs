import { join } from 'node:path';
import { isQuick } from './quick-commands.mjs';
import { root } from './root.mjs';

/**
 * Where the compiled form of a command lies, given by its path in the project. In dist/, which is the project's own, and
 * not in node_modules, which may be a link into another project: the command would then work on that one.
 * @param {string} command
 */
export function compiledPath(command) {
  const name = command.replace(/[\\/]/g, '-').replace(/\.ts$/, isQuick(command) ? '.cjs' : '.mjs');
  return join(root, 'dist', 'commands', name);
}
