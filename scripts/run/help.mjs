/**
 * What `--help` prints of the commands that take no words, or hand them on to another program.
 * @type {Record<string, string>}
 */
export const help = {
  'receiver/main.ts': `npm start: the receiver. It takes no words; its settings stand in the environment or in .env: docs/receiver.md.`,
  'scripts/images.ts': `npm run images: draws the logos in images/ from their one SVG. It takes no words.`,
  'scripts/docs.ts': `npm run docs: writes docs/rules.md from the rules of the check, and the settings in docs/receiver.md. It takes no words.`,
  'scripts/licences.ts': `npm run licences: writes docs/licences.md from the packages in package-lock.json. It takes no words.`,
  'test/screenshots/screenshots.ts': `npm run screenshots: takes the pictures in docs/ in a browser. It takes no words.`,
  'scripts/mutate.ts': `npm run mutate -- AREA [FILE ...] [--sample N [--seed SEED]]: which changes of an area, or which of N that are drawn from them, no test notices; test/mutation/areas.ts names the areas.`,
  'test/bench/bench.ts': `npm run bench [-- WORD ...]: speed and sizes beside their goals; test/bench/measures.ts names what can be measured.`,
  'scripts/test.ts': `npm test [-- WORD ...]: types, format, lint, unused code and all tests; with words the tests of a folder in test/, or those whose path has one of them, and what Vitest takes.`,
};
