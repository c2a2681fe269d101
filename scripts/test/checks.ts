/** A check of the sources: what it is called, and the tool of node_modules with its words. */
export interface Check {
  title: string;
  words: [tool: string, ...words: string[]];
}

const simulator = ['host', 'event', 'server', 'page'].map((part) => `simulator/${part}`);
const typed = ['widget-src', 'scripts', ...simulator, 'test'];

/** Everything that is checked before the tests run. */
export const checks: Check[] = [
  ...typed.map((folder): Check => ({ title: `Types of ${folder}`, words: ['tsc', '--project', folder] })),
  { title: 'Lint', words: ['oxlint', '--type-aware', '--deny-warnings'] },
  { title: 'Unused code', words: ['knip', '--no-progress'] },
];
