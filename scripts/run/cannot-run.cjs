/** The oldest Node that the commands run on: major and minor, as in package.json. */
const oldest = /** @type {const} */ ([20, 19]);

/**
 * Why a Node cannot run the commands of a folder; empty where it can. Read by that Node too: nothing here is newer than 2015.
 * @param {string} version
 * @param {string} folder
 */
function cannotRun(version, folder) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (isOld) return `Node ${version} is too old for this project. Install Node ${oldest.join('.')} or newer.`;
  const isRefused = process.platform !== 'win32' && folder.indexOf('\\') !== -1;
  return isRefused ? `Node reads no modules in a folder with a "\\" in its path. Rename it.` : '';
}

module.exports = { cannotRun, oldest };
