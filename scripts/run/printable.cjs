const util = require('node:util');

/**
 * An error, with its stack, or words in which nothing steers a terminal: the path of this project may try to. What is
 * compiled has the same in shared/printable.ts.
 * @param {unknown} error
 */
function printable(error) {
  const text = error instanceof Error ? util.inspect(error) : String(error);
  return text.replace(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}

module.exports = { printable };
