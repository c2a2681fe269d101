// Read first by the processes that tests start: what in-processes.ts says is switched on, and what runs is told.
const { appendFileSync } = require('node:fs');
const { isMainThread, Worker } = require('node:worker_threads');

const { namespace, activeMutant, told } = JSON.parse(process.env['MUTANT_OF_TEST'] ?? '{}');

/** @type {string[]} */
let fresh = [];

function tell() {
  appendFileSync(told, `${fresh.join('\n')}\n`);
  fresh = [];
}

/** @type {Record<string, number>} */
const covered = new Proxy(
  {},
  {
    set(counts, mutant, count) {
      if (!(mutant in counts) && fresh.push(String(mutant)) === 1) queueMicrotask(tell);
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
