import { DatabaseSync } from '@photostructure/sqlite';
import { requestLimits } from '../http/request-limits';
import type { SpooledRow, SpoolGroup } from './spool-task';

/** The hooks that are not in the store yet, in a file that one process has for itself. Everything here blocks. */
export interface SpoolFile {
  count(): number;
  /** All of it is on the disk when it returns, or none of it is there and it throws. */
  write(group: SpoolGroup): void;
  /** The first hooks behind a place; fewer than `most` where they are large. */
  read(after: number, most: number): SpooledRow[];
  close(): void;
}

/**
 * Opens the file, and locks it as long as this process lives: the lock is the system's, and goes with a process that is
 * killed. Throws "database is locked" where another process has it.
 */
export function openSpoolFile(file: string): SpoolFile {
  const database = new DatabaseSync(file);
  database.exec(setUp);
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = database.prepare('ROLLBACK');
  const insert = database.prepare('INSERT INTO hook (place, body) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM hook WHERE place <= ?');
  const prove = database.prepare('UPDATE proof SET room = zeroblob(?)');
  const select = database.prepare('SELECT place, body FROM hook WHERE place > ? ORDER BY place LIMIT ?');
  const { count, last } = database.prepare('SELECT count(*) AS count, max(place) AS last FROM hook').get() as {
    count: number;
    last: number | null;
  };
  // Places only grow while the process lives: whoever reads on from a place misses nothing.
  let place = last ?? 0;

  function write({ hooks, dropTo, proves }: SpoolGroup): void {
    begin.run();
    try {
      for (const hook of hooks) insert.run((place += 1), hook);
      if (dropTo > 0) remove.run(dropTo);
      if (proves) prove.run(requestLimits.bodyBytes);
      commit.run();
    } catch (error) {
      // SQLite has rolled back by itself after some errors; then there is nothing left to do.
      if (database.isTransaction) rollback.run();
      throw error;
    }
  }

  return {
    count: () => count,
    write,
    read: (after, most) => readSome(select.iterate(after, most) as Iterable<{ place: number; body: string }>),
    close: () => database.close(),
  };
}

/** A hook may have a few hundred characters or 256 thousand; this many are not exceeded by more than one of them. */
const charactersAtOnce = 1_000_000;

function readSome(rows: Iterable<{ place: number; body: string }>): SpooledRow[] {
  const some: SpooledRow[] = [];
  let characters = 0;
  for (const { place, body } of rows) {
    some.push([place, body]);
    characters += body.length;
    if (characters >= charactersAtOnce) break;
  }
  return some;
}

/**
 * The pragmas are those of one opening, not of the file: without FULL, a commit is not on the disk when it returns, and a
 * file of WAL mode is opened with NORMAL. EXCLUSIVE stands first, so that the file is locked from its first reading on.
 */
const setUp = `
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA journal_size_limit = 67108864;
  CREATE TABLE IF NOT EXISTS hook (place INTEGER PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS proof (room BLOB NOT NULL);
  INSERT INTO proof SELECT '' WHERE NOT EXISTS (SELECT 1 FROM proof);
`;
