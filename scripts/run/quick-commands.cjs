// What is here is over soon, and waited for: half of its time would be the loading of its code. So it is compiled to
// CommonJS, whose machine code V8 can keep from one run to the next (Node 20 has no way to do that for modules), together
// with the small packages that it needs; a large one, as the trial has, loads faster so as well. For that it does without
// `await` outside of functions and `import.meta.resolve`.
const commands = new Set(['scripts/check.ts', 'scripts/build.ts', 'check/thread/main.ts', 'scripts/try.ts']);

/** Packages that become part of such a command. */
const includedPackages = new Set(['acorn', 'archiver', 'jsonc-parser', 'yauzl']);

/**
 * Whether a command, given by its path in the project, is one of these.
 * @param {string} command
 */
function isQuick(command) {
  return commands.has(command);
}

module.exports = { includedPackages, isQuick };
