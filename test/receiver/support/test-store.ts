import { migrate } from '../../../receiver/store/migrate';
import { openDatabase } from '../../../receiver/store/open-database';
import { createStore, type Store } from '../../../receiver/store/store';
import { createVault } from '../../../receiver/store/vault';
import type { EncryptionKey } from '../../../receiver/settings/settings';
import { checkedLog } from './checked-log';

/** The key of all stores of tests. */
export const testKeys: EncryptionKey[] = [{ id: 'test', key: Buffer.alloc(32, 7) }];

/** A clock that stands until it is moved. */
export interface TestClock {
  (): number;
  pass(milliseconds: number): void;
}

export function testClock(start = Date.UTC(2026, 0, 15, 12)): TestClock {
  let now = start;
  return Object.assign(() => now, {
    pass(milliseconds: number) {
      now += milliseconds;
    },
  });
}

/** Where a store is: in a folder, or in a PostgreSQL database. */
export type StorePlace = { dataDir: string } | { databaseUrl: string };

/** Opens a store. */
export async function openTestStore(place: StorePlace, clock?: () => number): Promise<Store> {
  const opened = openDatabase({ dataDir: '', ...place }, checkedLog());
  await migrate(opened.database);
  return createStore(opened.database, createVault(testKeys), clock ?? opened.clock);
}
