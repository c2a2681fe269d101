import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { ClaimedHook } from '../../../../receiver/store/hooks';
import type { ReceiverStore } from '../../../../receiver/store/store';
import { checkedLog } from '../../support/checked-log';
import { type HookParts, makeHook } from '../../support/make-hook';
import { onPostgres, sharedDatabaseUrl } from '../../support/shared-postgres';
import { emptyDatabase, openTestStore, type StorePlace, type TestClock, testClock } from '../../support/test-store';

/** A store that is empty before each test, and what tests do with it. */
export interface StoreTest {
  store: ReceiverStore;
  clock: TestClock;
  /** Another store in the same place, as another process has it. */
  another: () => Promise<ReceiverStore>;
  makePlace: () => Promise<StorePlace>;
  add: (...parts: HookParts[]) => ReturnType<ReceiverStore['addHooks']>;
  claimOne: (accountId?: number) => Promise<ClaimedHook>;
  claimLeads: (accountId?: number, limit?: number) => Promise<number[]>;
  /** Plans a message for each of these contacts. */
  plan: (hook: ClaimedHook, ...contacts: number[]) => Promise<void>;
}

/** The same tests for each of the two databases. */
export function onBothDatabases(tests: (opened: StoreTest) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'receiver-store-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  describe('the store on SQLite', () =>
    onDatabase(tests, async () => ({ dataDir: mkdtempSync(join(folder, 'data-')) })));
  onPostgres('the store on PostgreSQL', () =>
    onDatabase(tests, async () => ({ databaseUrl: await sharedDatabaseUrl() })),
  );
}

function onDatabase(tests: (opened: StoreTest) => void, makePlace: () => Promise<StorePlace>): void {
  const clock = testClock();
  const opened = { clock, makePlace } as StoreTest;
  beforeAll(async () => {
    const place = await makePlace();
    const store = await openTestStore(place, { clock, log: checkedLog() });
    Object.assign(opened, {
      store,
      another: () => openTestStore(place, { clock, log: checkedLog() }),
      ...actionsOn(store, clock),
    });
    return () => store.database.close();
  });
  beforeEach(async () => {
    await emptyDatabase(opened.store.database);
  });
  tests(opened);
}

function actionsOn(
  store: ReceiverStore,
  clock: TestClock,
): Pick<StoreTest, 'add' | 'claimOne' | 'claimLeads' | 'plan'> {
  return {
    add: (...parts) => store.addHooks(parts.map((part) => makeHook({ receivedAt: clock(), ...part }))),
    async claimOne(accountId = 1) {
      const [hook] = await store.hooks.claim(accountId, 1);
      if (!hook) throw new Error('No hook is due.');
      return hook;
    },
    claimLeads: async (accountId = 1, limit = 100) =>
      (await store.hooks.claim(accountId, limit)).map(({ event }) => event.id),
    plan: (hook, ...contacts) =>
      store.deliveries.plan(hook, {
        deliveries: contacts.map((contactId) => {
          const id = `${hook.id}.${contactId}`;
          return { id, contactId, name: 'Ana', phone: '+15550100', text: 'Hi' };
        }),
        unknownCodes: [],
      }),
  };
}
