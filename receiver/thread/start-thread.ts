import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { repositoryRoot } from '../../shared/paths';

/** What passes through a thread is garbage at once; V8 would let 48 MB of it gather before it looks. */
const youngMegabytes = 6;

/** Starts a thread, given where its code stands in the project; it finds `data` in `workerData`. */
export function startThread(program: string, data: unknown): Worker {
  return new Worker(join(repositoryRoot, 'scripts', 'run.cjs'), {
    argv: [program],
    workerData: data,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
}

/** The first thing that a thread says; throws where it ends without a word, having told why on the error output. */
export async function firstMessage(thread: Worker): Promise<unknown> {
  const decided = new AbortController();
  const { signal } = decided;
  const ended = async (): Promise<never> => {
    await once(thread, 'exit', { signal });
    throw new Error('A thread has ended before it began.');
  };
  try {
    const [message] = (await Promise.race([once(thread, 'message', { signal }), ended()])) as unknown[];
    return message;
  } finally {
    decided.abort();
  }
}

/** Resolves when a thread has ended, by itself or not; why it did stands on the error output at most. */
export function endOf(thread: Worker): Promise<void> {
  // Without a listener, an error of the thread would be one of the process.
  thread.on('error', () => undefined);
  return new Promise((resolve) => thread.once('exit', () => resolve()));
}
