import { projectPaths, repositoryRoot } from '../shared/paths';
import { checks } from './test/checks';
import { runApart, runBeside, runStep } from './test/run-step';
import { runVitest } from './test/run-vitest';

// Words name parts of the tests, by a folder, their paths or the beginning of an option; then only these run.
const words = process.argv.slice(2);
/** Said again at the end: what the tests print comes after it. */
const failed: string[] = [];
const totals = { passed: 0, failed: 0, skipped: 0 };

/** One after the other, beside the tests: these wait often enough for what they have started. */
async function runChecks(): Promise<void> {
  for (const { title, words: tool } of checks) {
    const passed = await runApart(title, tool);
    totals[passed ? 'passed' : 'failed'] += 1;
    if (!passed) failed.push(title);
  }
}

const { dist } = projectPaths(repositoryRoot);
const [counted] = await Promise.all(
  words.length > 0 ? [runVitest(dist, words, runStep)] : [runVitest(dist, words, runBeside), runChecks()],
);
for (const outcome of ['passed', 'failed', 'skipped'] as const) totals[outcome] += counted[outcome];

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
if (failed.length > 0) console.log(`\nFailed, see above: ${failed.join(', ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
