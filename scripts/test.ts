import { projectPaths, repositoryRoot } from '../shared/paths';
import { runStep } from './test/run-step';
import { runVitest } from './test/run-vitest';
import { checks } from './test/checks';

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const { title, words } of checks) {
  const passed = await runStep(title, words);
  totals[passed ? 'passed' : 'failed'] += 1;
}
const counted = await runVitest(projectPaths(repositoryRoot).dist);
for (const outcome of ['passed', 'failed', 'skipped'] as const) totals[outcome] += counted[outcome];

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;
