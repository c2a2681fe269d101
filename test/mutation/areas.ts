/** What is mutated together, and the tests that have to notice. */
export interface Area {
  mutate: string[];
  tests: string[];
  /** Whether the tests need what is built for them: the widget's archive, the commands, a PostgreSQL. */
  isBuilt?: boolean;
  /** What runs before the tests of each file. */
  setupFiles?: string[];
}

// Without runs of the command as a process, and without thousands of damaged archives for each mutant.
const checkTests = ['test/check/{rules,report,exceptions}/**/*.test.ts', 'test/check/!(hostile|fuzz|faults).test.ts'];

// What some tests load while they run, and others before: the tables of the rules would be mutated in the former only.
const rules = ['check/report/formats.ts', 'check/explain-rule.ts'];

/** Switches a mutant on in pages of the browser. */
const inPages = ['test/mutation/in-pages.ts'];

/** Switches a mutant on in processes that tests start. */
const inProcesses = ['test/mutation/in-processes.ts'];

// Without a thousand openings for each mutant.
const widgetTests = [
  'test/widget-src/!(minified|second-message).test.ts',
  'test/widget-src/browser/!(retention).test.ts',
];

const simulatorTests = ['test/simulator/!(dev-command).test.ts'];

/**
 * The areas by their names. Tests of a command as a process are not among those that have to notice: a mutant is switched on
 * in the process of its test, in pages of its browser and in receivers that it starts, and in no other. For the same reason
 * the receiver's threads are not mutated. Tables of the modules are left out (`ignoreStatic`), because each mutant of one
 * runs every test: for `kommo/facts`, which is nothing but tables, hours.
 */
export const areas: Record<string, Area> = {
  message: { mutate: ['message/**/*.ts'], tests: ['test/message/**/*.test.ts'] },
  // Which folders there are is no logic of its own: every build of the tests goes by shared/paths.ts.
  shared: { mutate: ['shared/!(paths).ts'], tests: ['test/shared/**/*.test.ts'] },
  // Most of what a damaged archive does is told by the rules about archives.
  archive: {
    mutate: ['archive/**/*.ts'],
    tests: ['test/archive/**/*.test.ts', 'test/check/rules/archive/*.test.ts', 'test/check/inspect.test.ts'],
  },
  'widget-src': { mutate: ['widget-src/**/*.ts'], tests: widgetTests, isBuilt: true, setupFiles: inPages },
  check: { mutate: ['check/**/*.ts'], tests: checkTests, setupFiles: rules },
  kommo: { mutate: ['kommo/hook/**/*.ts'], tests: ['test/kommo/hook/**/*.test.ts'] },
  'kommo-page': {
    mutate: ['kommo-page/**/*.ts'],
    tests: ['test/kommo-page/**/*.test.ts', ...widgetTests, ...simulatorTests],
    isBuilt: true,
    setupFiles: inPages,
  },
  'kommo-api': { mutate: ['kommo-api/**/*.ts'], tests: ['test/kommo-api/**/*.test.ts'] },
  receiver: {
    mutate: ['receiver/**/*.ts', '!receiver/**/*-thread.ts', '!receiver/spool/spool-file.ts'],
    // Without those that start dozens of processes, or build for minutes.
    tests: ['test/receiver/!(accept)/**/!(killed).test.ts', 'test/receiver/accept/!(crash|fuzz|host).test.ts'],
    isBuilt: true,
    setupFiles: inProcesses,
  },
  simulator: {
    mutate: ['simulator/server/**/*.ts'],
    tests: simulatorTests,
    isBuilt: true,
  },
};
