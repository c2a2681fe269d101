import { setTimeout as wait } from 'node:timers/promises';
import { errorFields } from '../log/error-fields';
import { toldRarely } from '../log/told-rarely';
import { storeTrouble } from '../spool/store-trouble';
import { leaseTime } from '../store/leases';
import { Alarm } from './alarm';
import { serveAccount } from './serve-account';
import type { WorkTools } from './work-tools';

/** Works on the hooks of the store until it is stopped. */
export interface Worker {
  /** There may be work. */
  wake(): void;
  /** Begins nothing new, and waits so long for what is being done; what is left is given back. */
  stop(milliseconds: number): Promise<void>;
}

/** How many accounts have their turn at once: most of it is waiting for Kommo. */
const accountsAtOnce = 100;
/** How often it is looked for work that nobody told of. */
const pollTime = 1000;

/** What a worker is made from. */
export type WorkerParts = Omit<WorkTools, 'held' | 'isStopping'>;

/** Starts working. */
export function startWorker(tools: WorkerParts): Worker {
  return new RunningWorker(tools);
}

class RunningWorker implements Worker {
  readonly #tools: WorkTools;
  readonly #serving = new Map<number, Promise<void>>();
  /** Accounts without anything to do just now, and until when they are left alone: what they have waits for something. */
  readonly #quiet = new Map<number, number>();
  readonly #alarm = new Alarm();
  readonly #looping: Promise<void>;
  readonly #renewing: NodeJS.Timeout;
  readonly #isToTell = toldRarely();
  #isStopping = false;

  constructor(parts: WorkerParts) {
    this.#tools = { ...parts, held: { hooks: new Set(), notes: new Set() }, isStopping: () => this.#isStopping };
    this.#renewing = setInterval(() => void this.#renew(), leaseTime / 3);
    this.#looping = this.#loop();
  }

  wake(): void {
    this.#alarm.ring();
  }

  async stop(milliseconds: number): Promise<void> {
    this.#isStopping = true;
    this.wake();
    await this.#looping;
    const late = wait(milliseconds, undefined, { ref: false });
    await Promise.race([Promise.all(this.#serving.values()), late]);
    clearInterval(this.#renewing);
    const { store, held } = this.#tools;
    await store.hooks.postpone([...held.hooks], store.clock()).catch(this.#log());
  }

  async #loop(): Promise<void> {
    while (!this.#isStopping) {
      this.#alarm.set();
      const accountId = await this.#takeTurn().catch(this.#log());
      if (typeof accountId !== 'number') await this.#alarm.within(pollTime);
      else if (!this.#isStopping) this.#serving.set(accountId, this.#serve(accountId));
    }
  }

  async #takeTurn(): Promise<number | undefined> {
    if (this.#serving.size >= accountsAtOnce) return undefined;
    const now = Date.now();
    for (const [accountId, until] of this.#quiet) if (until <= now) this.#quiet.delete(accountId);
    return this.#tools.store.accounts.takeTurn([...this.#serving.keys(), ...this.#quiet.keys()]);
  }

  async #serve(accountId: number): Promise<void> {
    const wasUseful = await serveAccount(this.#tools, accountId).catch(this.#log(accountId));
    if (wasUseful !== true) this.#quiet.set(accountId, Date.now() + pollTime);
    this.#serving.delete(accountId);
    this.wake();
  }

  async #renew(): Promise<void> {
    const { store, held } = this.#tools;
    await store.hooks.renew([...held.hooks]).catch(this.#log());
    await store.notes.renew([...held.notes]).catch(this.#log());
  }

  #log(accountId?: number): (error: unknown) => void {
    const { log } = this.#tools.surroundings;
    return (error) => {
      const hint = storeTrouble(error);
      // It is tried each second, for all accounts alike.
      if (hint && !this.#isToTell(hint)) return;
      const fields = { ...(accountId && { accountId }), ...(hint && { hint }), ...errorFields(error) };
      log.error({ step: 'work', ...fields }, 'a step failed');
    };
  }
}
