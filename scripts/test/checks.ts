/** A check of the sources: what it is called, and the tool of node_modules with its words. */
export interface Check {
  title: string;
  words: [tool: string, ...words: string[]];
}

/** Every folder with a tsconfig.json: what its code may use of the DOM and of Node stands there. */
const typed = [
  'shared',
  'kommo',
  'kommo/types',
  'message',
  'widget-src',
  'archive',
  'check',
  'kommo-page',
  'kommo-api',
  'receiver',
  'simulator/page',
  'simulator/server',
  'trial',
  'trial/page',
  'scripts',
  'test',
];

/** The layout stands in one place; else prettier looks for another in every folder. */
const oneLayout = ['--no-editorconfig', '--config', 'package.json'];

/** Where prettier keeps what it has found out, by the bytes of each file: to lay all of them out takes it half a minute. */
const keptFormat = ['--cache', '--cache-strategy', 'content', '--cache-location', 'dist/format'];

/** Everything that is checked beside the tests. */
export const checks: Check[] = [
  // All in one process, which keeps in dist/ what it has found out. It has one processor beside the tests: with several
  // checkers it takes twice the work, for each finds out for itself what they share.
  { title: 'Types', words: ['tsc', '--build', '--checkers', '1', '--builders', '1', ...typed] },
  { title: 'Format', words: ['prettier', '--check', '--log-level', 'warn', ...oneLayout, ...keptFormat, '.'] },
  { title: 'Lint', words: ['oxlint', '--type-aware', '--deny-warnings'] },
  { title: 'Unused code', words: ['knip', '--no-progress'] },
];
