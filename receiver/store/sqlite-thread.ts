import { parentPort, workerData } from 'node:worker_threads';
import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { messageOf } from '../../shared/message-of';
import type { Row, Statement } from './database';

/** A transaction that the thread is asked for. */
export interface ThreadQuestion {
  id: number;
  statements: Statement[];
}

/** What is passed to the thread. */
export type ThreadMessage = ThreadQuestion[] | 'close';

/** What came of a transaction; several are passed back at once. */
export type ThreadAnswer = { id: number; rows: Row[][] } | { id: number; error: string };

/** Instead of answers: the file cannot be worked with, and the thread ends. Only SQLite's own words stand in it. */
export interface ThreadFault {
  fault: string;
}

const port = parentPort ?? fail();
const database = openOrEnd((workerData as { file: string }).file);

const prepared = new Map<string, StatementSyncInstance>();
/** In characters. */
const longestKept = 2000;
let waiting: ThreadQuestion[] = [];

port.on('message', (message: ThreadMessage) => {
  if (message === 'close') return close();
  if (waiting.length === 0) setImmediate(commitWaiting);
  waiting.push(...message);
});

/** All transactions that came meanwhile are one on the disk: what costs is the sync of a commit, not the statements. */
function commitWaiting(): void {
  const questions = waiting;
  waiting = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    const answers = questions.map(runInSavepoint);
    database.exec('COMMIT');
    tell(answers);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    tell(questions.map(({ id }) => ({ id, error: String(error) })));
  }
}

function openOrEnd(file: string): DatabaseSyncInstance {
  try {
    const opened = new DatabaseSync(file);
    // `synchronous` reads NORMAL again whenever a file in WAL mode is opened.
    opened.exec(`PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 2000`);
    return opened;
  } catch (error) {
    port.postMessage({ fault: messageOf(error) } satisfies ThreadFault);
    // An error that is thrown would be printed with its stack, beside the line of the log.
    return process.exit(1);
  }
}

function tell(answers: ThreadAnswer[]): void {
  port.postMessage(answers);
}

function runInSavepoint({ id, statements }: ThreadQuestion): ThreadAnswer {
  database.exec('SAVEPOINT one');
  try {
    const rows = statements.map(({ sql, values = [] }) => prepare(sql).all(...values) as Row[]);
    database.exec('RELEASE one');
    return { id, rows };
  } catch (error) {
    database.exec('ROLLBACK TO one; RELEASE one');
    return { id, error: String(error) };
  }
}

function prepare(sql: string): StatementSyncInstance {
  const known = prepared.get(sql);
  if (known) return known;
  // SQLite numbers `$1` by where it stands first, `?1` by its number.
  const made = database.prepare(sql.replaceAll(/\$(\d+)/g, '?$1'));
  // Lists of changing length make ever new statements, and one for hundreds of hooks takes half a megabyte.
  if (sql.length > longestKept) return made;
  if (prepared.size > 200) prepared.clear();
  prepared.set(sql, made);
  return made;
}

function close(): void {
  if (waiting.length > 0) commitWaiting();
  database.close();
  port.close();
}

function fail(): never {
  throw new Error('sqlite-thread.ts runs as a worker thread only.');
}
