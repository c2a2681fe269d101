import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../../receiver/store/database';
import { migrate } from '../../../receiver/store/migrate';
import { openDatabase } from '../../../receiver/store/open-database';
import { createStore, type ReceiverStore } from '../../../receiver/store/store';
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
export async function openTestStore(place: StorePlace, clock?: () => number): Promise<ReceiverStore> {
  const opened = openDatabase({ dataDir: '', ...place }, checkedLog());
  await migrate(opened.database);
  return createStore(opened.database, createVault(testKeys), clock ?? opened.clock);
}

const tables = [
  'notes',
  'deliveries',
  'hooks',
  'hook_keys',
  'accounts',
  'installations',
  'authorization_codes',
  'used_tokens',
];

/** Takes everything out of a database. */
export async function emptyDatabase(database: Database): Promise<void> {
  await database.run(...tables.map((table) => ({ sql: `DELETE FROM ${table}` })));
}

/** One SQLite file for all tests of a file, empty before each: the thread of one costs more than most tests. */
export function sharedDatabase(): (clock: () => number) => ReceiverStore {
  const folder = mkdtempSync(join(tmpdir(), 'receiver-store-'));
  let database: Database | undefined;
  beforeAll(async () => {
    ({ database } = await openTestStore({ dataDir: folder }));
  });
  beforeEach(() => emptyDatabase(database!));
  afterAll(async () => {
    await database?.close();
    rmSync(folder, { recursive: true });
  });
  return (clock) => createStore(database!, createVault(testKeys), clock);
}
