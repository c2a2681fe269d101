import { errorFields } from '../log/error-fields';
import type { ClaimedHook } from '../store/hooks';
import { leaseTime } from '../store/leases';
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

/** Starts working. */
export function startWorker(tools: Omit<WorkTools, 'isStopping'>): Worker {
  let isStopping = false;
  let wakeUp = (): void => undefined;
  let isAwake = false;
  const wake = (): void => {
    isAwake = true;
    wakeUp();
  };
  const held = new Set<ClaimedHook>();
  const serving = new Map<number, Promise<void>>();
  /** Accounts without anything to do just now: what they have waits for something else. */
  const quiet = new Map<number, number>();
  const whole: WorkTools = { ...tools, isStopping: () => isStopping };

  const serve = async (accountId: number): Promise<void> => {
    try {
      const wasUseful = await serveAccount(whole, accountId, held);
      if (!wasUseful) quiet.set(accountId, Date.now() + pollTime);
    } catch (error) {
      tools.surroundings.log.error({ step: 'work', accountId, ...errorFields(error) }, 'work failed');
      quiet.set(accountId, Date.now() + pollTime);
    } finally {
      serving.delete(accountId);
      wake();
    }
  };
  const takeTurn = async (): Promise<number | undefined> => {
    if (serving.size >= accountsAtOnce) return undefined;
    for (const [accountId, until] of quiet) if (until <= Date.now()) quiet.delete(accountId);
    return tools.store.accounts.takeTurn([...serving.keys(), ...quiet.keys()]);
  };
  const sleep = async (): Promise<void> => {
    const { promise, resolve } = withResolver();
    wakeUp = resolve;
    const timer = setTimeout(resolve, pollTime);
    if (!isAwake) await promise;
    clearTimeout(timer);
  };
  const loop = async (): Promise<void> => {
    while (!isStopping) {
      isAwake = false;
      const accountId = await takeTurn().catch((error: unknown) => {
        tools.surroundings.log.error({ step: 'turn', ...errorFields(error) }, 'the store cannot be asked');
      });
      if (accountId === undefined) await sleep();
      else if (!isStopping) serving.set(accountId, serve(accountId));
    }
  };
  const renewing = setInterval(() => {
    tools.store.hooks.renew([...held]).catch((error: unknown) => {
      tools.surroundings.log.error({ step: 'renew', ...errorFields(error) }, 'leases are not renewed');
    });
  }, leaseTime / 3);
  const looping = loop();

  return {
    wake,
    async stop(milliseconds) {
      isStopping = true;
      wake();
      await looping;
      await atMost(milliseconds, Promise.all(serving.values()));
      clearInterval(renewing);
      await tools.store.hooks.postpone([...held], tools.store.clock()).catch(() => undefined);
    },
  };
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = withResolver();
  const timer = setTimeout(resolve, milliseconds);
  await Promise.race([work, promise]);
  clearTimeout(timer);
}
