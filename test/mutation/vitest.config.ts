import { defineConfig, mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { baseConfig } from '../../vitest.config.ts';
import { areas } from './areas.ts';

const { tests, isBuilt = false, setupFiles = [] } = areas[process.env['MUTATED_AREA'] ?? ''] ?? { tests: [] };
const { globalSetup, ...base } = baseConfig.test ?? {};

/** The first test that fails ends the run of a mutant: those that take longest, in a browser mostly, come last. */
class ShortestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = super.sort.bind(this);
    return (await longestFirst(files)).toReversed();
  }
}

/**
 * The tests of one area in one project: Stryker chooses among them by what each one runs, which it can tell only where each
 * file has modules of its own.
 */
export default mergeConfig(
  { ...baseConfig, test: { ...base, ...(isBuilt && { globalSetup }) } },
  // Meant for the background: a test that is slow because others work has not failed.
  defineConfig({
    test: {
      include: tests,
      setupFiles,
      sequence: { sequencer: ShortestFirst },
      testTimeout: 600_000,
      hookTimeout: 600_000,
      expect: { poll: { timeout: 20_000 } },
    },
  }),
);
