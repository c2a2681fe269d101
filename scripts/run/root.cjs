const path = require('node:path');

/** The folder of the project, which holds scripts/. */
const root = path.resolve(__dirname, '..', '..');

module.exports = { root };
