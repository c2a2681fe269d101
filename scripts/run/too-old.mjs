/** The oldest Node that the commands run on: major and minor, as in package.json. */
export const oldest = /** @type {const} */ ([20, 19]);

/**
 * Why a Node cannot run the commands; empty where it can. Read by that Node too: nothing here is newer than 2015.
 * @param {string} version
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  return isOld ? `Node ${version} is too old for this project. Install Node ${oldest.join('.')} or newer.` : '';
}
