import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings/settings';
import type { StepLog } from '../log/step-log';
import type { Database } from './database';
import { migrate } from './migrate';
import { openPostgresDatabase } from './postgres-database';
import { openSqliteDatabase } from './sqlite-database';
import { rowsOf } from './statement';

/** A database, and the time that all who share it go by: unix milliseconds. */
export interface OpenDatabase {
  database: Database;
  clock: () => number;
}

/** Opens the database of the settings: PostgreSQL, or a SQLite file in the data folder. */
export function openDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: StepLog,
): OpenDatabase {
  if (databaseUrl !== undefined) return upToDate(openPostgresDatabase(databaseUrl, log));
  mkdirSync(dataDir, { recursive: true });
  return upToDate(openSqliteDatabase(sqliteFile(dataDir), log));
}

/** The SQLite file in a data folder. */
export function sqliteFile(dataDir: string): string {
  return join(dataDir, 'receiver.sqlite');
}

/**
 * Sees to the tables, and to the time, before the first statement: not at the start, for PostgreSQL may be down then while
 * hooks are taken.
 */
function upToDate(database: Database): OpenDatabase {
  let offset = 0;
  let preparing: Promise<void> | undefined;
  const prepare = async (): Promise<void> => {
    await migrate(database);
    const { now } = database.dialect;
    if (now === undefined) return;
    const [row] = await rowsOf(database, `SELECT ${now} AS now`);
    offset = Number(row?.['now']) - Date.now();
  };
  const prepared = (): Promise<void> => {
    preparing ??= prepare().catch((error: unknown) => {
      preparing = undefined;
      throw error;
    });
    return preparing;
  };
  return {
    clock: () => Date.now() + offset,
    database: {
      ...database,
      run: async (...statements) => {
        await prepared();
        return database.run(...statements);
      },
    },
  };
}
