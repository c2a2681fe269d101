import { defineConfig, mergeConfig } from 'vitest/config';
import { baseConfig } from '../../vitest.config.ts';
import { areas } from './areas.ts';

const { tests, isBuilt = false, setupFiles = [] } = areas[process.env['MUTATED_AREA'] ?? ''] ?? { tests: [] };
const { globalSetup, ...base } = baseConfig.test ?? {};

/**
 * The tests of one area in one project: Stryker chooses among them by what each one runs, which it can tell only where each
 * file has modules of its own.
 */
export default mergeConfig(
  { ...baseConfig, test: { ...base, ...(isBuilt && { globalSetup }) } },
  // Meant for the background: a test that is slow because others work has not failed.
  defineConfig({ test: { include: tests, setupFiles, testTimeout: 600_000, hookTimeout: 600_000 } }),
);
