import { defineConfig, mergeConfig } from 'vitest/config';
import { baseConfig } from '../../vitest.config.ts';
import { areas } from './areas.ts';

const tests = areas[process.env['MUTATED_AREA'] ?? '']?.tests ?? [];

/** The tests of one area in one project: Stryker chooses among them by what each one runs. */
export default mergeConfig(baseConfig, defineConfig({ test: { include: tests, isolate: false } }));
