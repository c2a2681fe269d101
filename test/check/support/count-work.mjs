import { Session } from 'node:inspector';
import { writeSync } from 'node:fs';

/**
 * Preloaded into a process of the compiled check: at the end of each of its threads it writes how many blocks of our own code were entered, each
 * as often as it was. Unlike time, the number is the same on every machine, however busy; what regular expressions and
 * dependencies do is not in it.
 */
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
process.on('exit', () => {
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    const own = result.filter(({ url }) => /\/dist\/commands\/(?:scripts-check|check-thread-main)\.cjs$/.test(url));
    writeSync(2, error ? String(error) : `blocks ${own.reduce((sum, script) => sum + blocksOf(script), 0)};`);
  });
});

/** @param {import('node:inspector').Profiler.ScriptCoverage} script */
function blocksOf({ functions }) {
  const counts = functions.flatMap(({ ranges }) => ranges.map(({ count }) => count));
  return counts.reduce((sum, count) => sum + count, 0);
}
