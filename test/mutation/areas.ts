/** What is mutated together, and the tests that have to notice. */
export interface Area {
  mutate: string[];
  tests: string[];
}

// Without runs of the command as a process, and without thousands of damaged archives for each mutant.
const checkTests = ['test/check/{rules,report}/**/*.test.ts', 'test/check/!(hostile|fuzz).test.ts'];

/**
 * The areas by their names. Tests in a real browser, or of a command as a process, are not among those that have to notice: a
 * mutant is switched on in the process of its test and in no other. Tables of the modules are left out (`ignoreStatic`), because
 * each mutant of one runs every test: for `kommo/facts`, which is nothing but tables, hours.
 */
export const areas: Record<string, Area> = {
  message: { mutate: ['message/**/*.ts'], tests: ['test/message/**/*.test.ts'] },
  'widget-src': { mutate: ['widget-src/**/*.ts'], tests: ['test/widget-src/*.test.ts'] },
  check: {
    mutate: ['check/**/*.ts', 'archive/**/*.ts', 'shared/*.ts'],
    tests: [...checkTests, 'test/{archive,shared}/**/*.test.ts'],
  },
  kommo: { mutate: ['kommo/hook/**/*.ts'], tests: ['test/kommo/hook/**/*.test.ts'] },
  'kommo-page': {
    mutate: ['kommo-page/**/*.ts'],
    tests: ['test/kommo-page/**/*.test.ts', 'test/widget-src/*.test.ts'],
  },
  simulator: { mutate: ['simulator/server/**/*.ts'], tests: ['test/simulator/**/*.test.ts'] },
};
