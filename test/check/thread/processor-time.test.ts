import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { ProcessorTime } from '../../../check/thread/processor-time';

const workers: Worker[] = [];
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.terminate())));

/** A thread that runs some code once it is told to. */
async function threadThat(code: string): Promise<Worker> {
  const text = `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => { ${code} });
    parentPort.postMessage('started');`;
  const worker = new Worker(text, { eval: true });
  workers.push(worker);
  await once(worker, 'message');
  return worker;
}

it('is the time of the thread that works, not of one that waits beside it', async () => {
  const [busy, waiting] = await Promise.all([threadThat('for (;;);'), threadThat('')]);
  const times = { busy: new ProcessorTime(busy), waiting: new ProcessorTime(waiting) };
  for (const worker of [busy, waiting]) worker.postMessage('begin', []);
  // While threads start they do not tell how busy they are, and share what is taken.
  await vi.waitUntil(() => times.busy.seconds() > 0.2, { timeout: 50_000 });
  const before = { busy: times.busy.seconds(), waiting: times.waiting.seconds() };
  await vi.waitUntil(() => times.busy.seconds() > before.busy + 0.4, { timeout: 50_000 });
  expect(times.waiting.seconds() - before.waiting).toBeLessThan(0.1);
  times.waiting.end();
  times.busy.end();
});

it('is shared by two threads that work beside each other', async () => {
  const both = await Promise.all([threadThat('for (;;);'), threadThat('for (;;);')]);
  const times = both.map((worker) => new ProcessorTime(worker));
  for (const worker of both) worker.postMessage('begin', []);
  await vi.waitUntil(() => times.every((time) => time.seconds() > 0.2), { timeout: 50_000 });
  const start = process.cpuUsage();
  const before = times.map((time) => time.seconds());
  await vi.waitUntil(() => times.every((time, index) => time.seconds() > (before[index] ?? 0) + 0.2), {
    timeout: 50_000,
  });
  const told = times.reduce((sum, time, index) => sum + time.seconds() - (before[index] ?? 0), 0);
  const { user, system } = process.cpuUsage(start);
  expect(told / ((user + system) / 1e6)).toBeCloseTo(1, 1);
  for (const time of times) time.end();
});
