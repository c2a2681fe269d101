import { once } from 'node:events';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { repositoryRoot } from '../../shared/paths';
import { UserError } from '../../shared/user-error';
import type { CheckAnswer, Order, ThreadLimits } from './order';
import { ProcessorTime } from './processor-time';

/** How often it is asked how long the thread has had a processor, in milliseconds. */
const interval = 100;
/** What code and young objects take beside the old ones, in megabytes. */
const youngMegabytes = 16;

/** A thread in which archives are checked, and which is ended when one of them takes too much. */
export class CheckingThread {
  readonly #limits: ThreadLimits;
  readonly #isForMany: boolean;
  #worker: Worker | undefined;

  /** @param isForMany whether so many archives will follow that a slower start is worth while */
  constructor(limits: ThreadLimits, isForMany = false) {
    this.#limits = limits;
    this.#isForMany = isForMany;
  }

  /** The answer to an order; nothing where the thread had to be ended. Takes one order at a time. */
  async answerTo(order: Order): Promise<CheckAnswer | undefined> {
    const worker = (this.#worker ??= startWorker(this.#limits, this.#isForMany));
    const stopped = new AbortController();
    const time = new ProcessorTime(worker);
    const watch = setInterval(() => {
      if (time.seconds() > this.#limits.seconds) stopped.abort();
    }, interval);
    try {
      worker.postMessage(order, []);
      return await Promise.race([answerOf(worker, stopped.signal), endOf(worker, stopped.signal)]);
    } catch (error) {
      this.#worker = undefined;
      await worker.terminate();
      if (isTooMuch(error)) return undefined;
      throw asToldToUsers(error);
    } finally {
      clearInterval(watch);
      time.end();
      // Nobody listens for its end any more.
      stopped.abort();
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    if (!worker) return;
    const ended = once(worker, 'exit');
    worker.postMessage(undefined, []);
    await ended;
  }
}

/** A worker that runs out of memory, or fails to start, says so by `error`, which `once` throws. */
async function answerOf(worker: Worker, signal: AbortSignal): Promise<CheckAnswer> {
  const [answer] = (await once(worker, 'message', { signal })) as [CheckAnswer];
  return answer;
}

/** One that cannot be compiled has said why, and ends. */
async function endOf(worker: Worker, signal: AbortSignal): Promise<never> {
  await once(worker, 'exit', { signal });
  throw new UserError('The check has ended before its answer; why, stands in the terminal.');
}

const refusedBySystem = /\b(?:EMFILE|ENFILE|EAGAIN|ENOMEM)\b/;

/** What the system refuses a thread at its start, such as one more open file, is no fault of the check. */
function asToldToUsers(error: unknown): unknown {
  if (!(error instanceof Error) || !refusedBySystem.test(error.message)) return error;
  return new UserError(`The check could not start: ${error.message}.`, { cause: error });
}

function startWorker({ megabytes }: ThreadLimits, isForMany: boolean): Worker {
  if (isForMany) collectOldObjectsLater(megabytes);
  return new Worker(join(repositoryRoot, 'scripts', 'run.cjs'), {
    argv: ['check/thread/main.ts'],
    // The machine code that is kept goes by the flags of V8: it would be refused, and replaced.
    env: { ...process.env, ...(isForMany && { NODE_DISABLE_COMPILE_CACHE: '1' }) },
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
  });
}

/**
 * When V8 collects old objects it throws away the machine code that was made for them, and a thread that does so every few
 * archives is never warm. It reads this where a thread starts, whose own code cannot say it any more.
 */
function collectOldObjectsLater(megabytes: number): void {
  setFlagsFromString(`--initial-old-space-size=${megabytes}`);
}

function isTooMuch(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
}
