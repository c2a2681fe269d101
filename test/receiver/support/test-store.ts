import { type Logger, pino } from 'pino';
import type { Database } from '../../../receiver/store/database';
import { migrate } from '../../../receiver/store/migrate';
import { openDatabase } from '../../../receiver/store/open-database';
import { createStore, type ReceiverStore } from '../../../receiver/store/store';
import { createVault } from '../../../receiver/store/vault';
import type { EncryptionKey } from '../../../receiver/settings/settings';

/** For processes that are no tests; the logs of tests are checked. */
export const silentLog: Logger = pino({ level: 'silent' });

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

export async function openTestStore(
  place: StorePlace,
  { clock, log = silentLog }: { clock?: () => number; log?: Logger } = {},
): Promise<ReceiverStore> {
  const opened = openDatabase({ dataDir: '', ...place }, log);
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
