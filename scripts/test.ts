import { projectPaths, repositoryRoot } from '../shared/paths';
import { checks } from './test/checks';
import { runStep } from './test/run-step';
import { runVitest } from './test/run-vitest';

// Words name parts of the tests, by a folder, their paths or the beginning of an option; then only these run.
const words = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };
for (const { title, words: tool } of words.length > 0 ? [] : checks) {
  const passed = await runStep(title, tool);
  totals[passed ? 'passed' : 'failed'] += 1;
}
const counted = await runVitest(projectPaths(repositoryRoot).dist, words);
for (const outcome of ['passed', 'failed', 'skipped'] as const) totals[outcome] += counted[outcome];

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
