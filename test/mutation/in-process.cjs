// Read first by the processes that tests start: what in-processes.ts says is switched on, and what runs is told.
const { appendFileSync } = require('node:fs');
const { isMainThread, Worker } = require('node:worker_threads');

const { namespace, activeMutant, told } = JSON.parse(process.env['MUTANT_OF_TEST'] ?? '{}');

/** @type {string[]} */
let fresh = [];
const seen = new Set();
let isLoaded = false;

function tell() {
  if (isLoaded) appendFileSync(told, `${fresh.join('\n')}\n`);
  // What runs first, at one go, is what makes the tables of the modules: no test runs that.
  else seen.clear();
  isLoaded = true;
  fresh = [];
}

/** @type {Record<string, number>} */
const covered = new Proxy(
  {},
  {
    set(counts, mutant, count) {
      if (!seen.has(mutant) && fresh.push(String(mutant)) === 1) queueMicrotask(tell);
      seen.add(mutant);
      return Reflect.set(counts, mutant, count);
    },
  },
);

/** A mutant may go round for ever, and outlive the test that was given up because of it. */
const endWithParent = `setInterval(() => {
  try { process.kill(${process.ppid}, 0); } catch { process.kill(process.pid, 'SIGKILL'); }
}, 1000);`;

if (isMainThread && namespace) {
  Object.assign(globalThis, { [namespace]: { activeMutant, mutantCoverage: { static: covered, perTest: {} } } });
  new Worker(endWithParent, { eval: true, execArgv: [], env: {} }).unref();
}
