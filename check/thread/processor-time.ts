import type { Worker } from 'node:worker_threads';

/**
 * How long a thread has had a processor. The system tells that of the whole process only, so the threads that are measured
 * share it, each by how long it was not idle: whoever has ordered something from them waits, and takes next to nothing.
 */
export class ProcessorTime {
  static readonly #measured = new Set<ProcessorTime>();
  static #before = microsecondsOfProcess();

  readonly #worker: Worker;
  #activeBefore: number;
  #microseconds = 0;

  constructor(worker: Worker) {
    // What was taken so far is the others'.
    ProcessorTime.#share();
    this.#worker = worker;
    this.#activeBefore = this.#active();
    ProcessorTime.#measured.add(this);
  }

  seconds(): number {
    ProcessorTime.#share();
    return this.#microseconds / 1e6;
  }

  end(): void {
    ProcessorTime.#share();
    ProcessorTime.#measured.delete(this);
  }

  static #share(): void {
    const now = microsecondsOfProcess();
    const taken = now - ProcessorTime.#before;
    ProcessorTime.#before = now;
    const active = new Map(Array.from(ProcessorTime.#measured, (one) => [one, one.#sinceLastTime()]));
    const sum = [...active.values()].reduce((total, own) => total + own, 0);
    // While threads start they do not tell how busy they are.
    for (const [one, own] of active) one.#microseconds += taken * (sum > 0 ? own / sum : 1 / active.size);
  }

  #sinceLastTime(): number {
    const before = this.#activeBefore;
    this.#activeBefore = this.#active();
    // One that was ended tells that it never did anything.
    return Math.max(0, this.#activeBefore - before);
  }

  #active(): number {
    return this.#worker.performance.eventLoopUtilization().active;
  }
}

function microsecondsOfProcess(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}
