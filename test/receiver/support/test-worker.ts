import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { AccountContent } from '../../../kommo/sample-account/account-content';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { type KommoApi, startKommoApi } from '../../../kommo-api/start-kommo-api';
import { createKommoClient } from '../../../receiver/api/kommo-client';
import type { Channel } from '../../../receiver/channels/channel';
import type { AcceptedHook } from '../../../receiver/hook/accepted-hook';
import type { Settings } from '../../../receiver/settings/settings';
import { queueOf } from '../../../receiver/store/retention';
import { rowsOf } from '../../../receiver/store/statement';
import type { ReceiverStore } from '../../../receiver/store/store';
import { type Delivery, deliveryOf } from '../../../receiver/store/deliveries';
import { createAccountLookup } from '../../../receiver/work/account-lookup';
import { startWorker, type Worker } from '../../../receiver/work/worker';
import { checkedLog } from './checked-log';
import { testSurroundings } from './test-surroundings';

/** A worker with its store and a local Kommo. */
export interface TestWorker {
  local: KommoApi;
  store: ReceiverStore;
  worker: Worker;
  /** Adds hooks, and waits until nothing is left to do. */
  work: (...hooks: AcceptedHook[]) => Promise<void>;
  /** The same, while the time of the store goes by a hundred times as fast. */
  workInHurry: (...hooks: AcceptedHook[]) => Promise<void>;
  deliveries: () => Promise<Delivery[]>;
  outcomes: () => Promise<(string | null)[]>;
  /** The texts of the notes on a lead. */
  notes: (leadId: number) => string[];
}

export interface TestWorkerParts {
  openStore: (clock: () => number) => ReceiverStore;
  channel: Channel;
  accounts?: readonly [AccountContent, ...AccountContent[]];
  settings?: Partial<Settings>;
}

/** Starts a worker for the account of the sample, which has a long-lived token. */
export async function startTestWorker({
  openStore,
  channel,
  accounts,
  settings,
}: TestWorkerParts): Promise<TestWorker> {
  const content = accounts ?? [sampleAccount];
  const local = await startKommoApi({ accounts: content });
  const perSecond = settings?.requestsPerSecond ?? 500;
  Object.assign(local.kommo.limit.limits, { perSecond, perSecondOfAccount: perSecond });
  let ahead = 0;
  const store = openStore(() => Date.now() + ahead);
  const surroundings = testSurroundings(
    { kommoOrigin: local.origin, ...settings, requestsPerSecond: perSecond },
    checkedLog(),
  );
  for (const { facts } of content) {
    const tokens = { accessToken: local.kommo.tokens.longLived(facts.id) };
    await store.installations.install({ accountId: facts.id, host: `${facts.subdomain}.kommo.com`, tokens });
  }
  const api = createKommoClient(surroundings, store);
  const worker = startWorker({ surroundings, store, api, channel, accounts: createAccountLookup(api) });
  onTestFinished(async () => {
    await worker.stop(5000);
    await local.close();
  });
  const work = async (hooks: AcceptedHook[], atEachLook: () => void): Promise<void> => {
    await store.addHooks(hooks);
    worker.wake();
    while ((await queueOf(store.database)).some(({ length }) => length > 0)) {
      await wait(20);
      atEachLook();
    }
  };
  return {
    local,
    store,
    worker,
    work: (...hooks) => work(hooks, () => undefined),
    workInHurry: (...hooks) =>
      work(hooks, () => {
        ahead += 2000;
        worker.wake();
      }),
    deliveries: async () =>
      (await rowsOf(store.database, 'SELECT * FROM deliveries ORDER BY planned_at, position')).map(deliveryOf),
    outcomes: async () =>
      (await rowsOf(store.database, 'SELECT outcome FROM hooks ORDER BY seq')).map(({ outcome }) => outcome as string),
    notes: (leadId) => local.kommo.firstAccount.notesOn('leads', leadId).map(({ params }) => String(params['text'])),
  };
}
