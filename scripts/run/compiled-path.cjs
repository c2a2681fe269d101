const path = require('node:path');
const quickCommands = require('./quick-commands.cjs');
const project = require('./root.cjs');

/**
 * Where the compiled form of a command lies, given by its path in the project. In dist/, which is the project's own, and
 * not in node_modules, which may be a link into another project: the command would then work on that one.
 * @param {string} command
 */
function compiledPath(command) {
  const name = command.replace(/[\\/]/g, '-').replace(/\.ts$/, quickCommands.isQuick(command) ? '.cjs' : '.mjs');
  return path.join(project.root, 'dist', 'commands', name);
}

module.exports = { compiledPath };
