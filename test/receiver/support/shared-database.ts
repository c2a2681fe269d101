import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Database } from '../../../receiver/store/database';
import { createStore, type ReceiverStore } from '../../../receiver/store/store';
import { createVault } from '../../../receiver/store/vault';
import { checkedLog } from './checked-log';
import { emptyDatabase, openTestStore, testKeys } from './test-store';

/** One SQLite file for all tests of a file, empty before each: the thread of one costs more than most tests. */
export function sharedDatabase(): (clock: () => number) => ReceiverStore {
  const folder = mkdtempSync(join(tmpdir(), 'receiver-store-'));
  let database: Database | undefined;
  beforeAll(async () => {
    ({ database } = await openTestStore({ dataDir: folder }, { log: checkedLog() }));
  });
  beforeEach(() => emptyDatabase(database!));
  afterAll(async () => {
    await database?.close();
    rmSync(folder, { recursive: true });
  });
  return (clock) => createStore(database!, createVault(testKeys), clock);
}
