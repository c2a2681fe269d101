import { statSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../shared/paths';
import type { runStep } from './run-step';

/** How many tests ended how. */
export interface Outcomes {
  passed: number;
  failed: number;
  skipped: number;
}

/** Runs the tests that `words` name, without words all; the report that is counted is written into `folder`. */
export async function runVitest(folder: string, words: string[], run: typeof runStep): Promise<Outcomes> {
  const report = join(folder, 'test-report.json');
  await mkdir(folder, { recursive: true });
  await rm(report, { force: true });
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json="${report}"`];
  const content = await run('Tests', [
    'vitest',
    'run',
    ...reports,
    ...words.map((word) => JSON.stringify(testsOf(word))),
  ]);
  return count(content, await readFile(report, 'utf8').catch(() => '{}'));
}

/** `check` names what lies in test/check, and not a checkbox elsewhere; other words are handed on as they are. */
export function testsOf(word: string): string {
  const folder = statSync(join(repositoryRoot, 'test', word), { throwIfNoEntry: false });
  return folder?.isDirectory() ? `test/${word}/` : word;
}

// A run can fail without a failed test: a file that does not load, an error outside of all tests.
function count(content: boolean, report: string): Outcomes {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = JSON.parse(report) as Record<string, number>;
  return { passed: numPassedTests, failed: content ? 0 : Math.max(numFailedTests, 1), skipped: numPendingTests };
}
