/** What is mutated together, and the tests that have to notice. */
export interface Area {
  mutate: string[];
  tests: string[];
}

/**
 * The areas by their names. Tests in a real browser are not among those that have to notice: a mutant is switched on in the
 * process of its test and not in the browser's. What only a browser can show is left out, each with its reason.
 */
export const areas: Record<string, Area> = {
  message: { mutate: ['message/**/*.ts'], tests: ['test/message/**/*.test.ts'] },
  'widget-src': { mutate: ['widget-src/**/*.ts'], tests: ['test/widget-src/*.test.ts'] },
  check: {
    mutate: ['check/**/*.ts', 'archive/**/*.ts', 'shared/*.ts'],
    tests: ['test/{check,archive,shared}/**/*.test.ts'],
  },
  kommo: { mutate: ['kommo/**/*.ts'], tests: ['test/kommo/**/*.test.ts', 'test/check/**/*.test.ts'] },
  'kommo-page': {
    mutate: ['kommo-page/**/*.ts'],
    tests: ['test/kommo-page/**/*.test.ts', 'test/widget-src/*.test.ts'],
  },
  simulator: { mutate: ['simulator/server/**/*.ts'], tests: ['test/simulator/**/*.test.ts'] },
};
