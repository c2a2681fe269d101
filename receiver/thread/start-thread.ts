import { Worker } from 'node:worker_threads';

/** What a thread finds in `workerData`. */
export interface ThreadStart<Data> {
  /** The address of its own code. */
  file: string;
  data: Data;
}

/** What passes through a thread is garbage at once; V8 would let 48 MB of it gather before it looks. */
const youngMegabytes = 6;

/** Starts a thread whose code is TypeScript, whatever the process was started with. */
export function startThread(file: URL, data: unknown): Worker {
  const start: ThreadStart<unknown> = { file: file.href, data };
  return new Worker(new URL('./enter-thread.mjs', import.meta.url), {
    workerData: start,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
}
