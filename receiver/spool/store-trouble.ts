import { codeOf } from '../../shared/error-code';

/** What an operator can do about a store that does not take hooks; undefined where the code says nothing of it. */
export function storeTrouble(error: unknown): string | undefined {
  return troubles[codeOf(error)];
}

const backupOfSqlite =
  'stop the receiver, put a backup of it back, and start again: the hooks that came meanwhile are in spool.sqlite';

/** By the codes of PostgreSQL, of the system and of the SQLite file. */
const troubles: Readonly<Record<string, string>> = {
  '28P01': 'DATABASE_URL has a wrong password',
  '28000': 'PostgreSQL does not let the user of DATABASE_URL in: see its pg_hba.conf',
  '3D000': 'the database of DATABASE_URL does not exist: make it, empty',
  '42P10': 'its tables lack their keys: a backup was put back in part. Put it back whole, into an empty database',
  '42501': 'the user of DATABASE_URL may not make or use tables there',
  '53300': 'PostgreSQL has no connection left: raise max_connections, each process takes up to 10',
  ECONNREFUSED: 'nobody listens where DATABASE_URL points to',
  SQLITE_THREAD_ENDED:
    'receiver.sqlite in DATA_DIR cannot be worked with: the line "step":"database" says why. If it is broken, ' +
    backupOfSqlite,
  SQLITE_CORRUPT: `receiver.sqlite in DATA_DIR is damaged: ${backupOfSqlite}`,
  SQLITE_FULL: 'the disk of DATA_DIR is full',
  SQLITE_IOERR: 'the disk of DATA_DIR cannot be read or written: see the log of the system',
  ENOTFOUND: 'the host of DATABASE_URL is unknown',
};
