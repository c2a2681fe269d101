import type { Database, Row, Value } from './database';
import { type Held, leaseTime } from './leases';
import { rowsOf, statement } from './statement';

/** A note that this process is to write; its id is that of its hook. */
export interface ClaimedNote extends Held {
  entity: 'lead' | 'customer';
  entityId: number;
  text: string;
  tries: number;
  madeAt: number;
  /** Somebody began to write it before, and what came of that is not known. */
  mayBeWritten: boolean;
}

/** The notes that wait to be written. */
export interface StoredNotes {
  /** Takes due notes of an account, oldest first. */
  claim(accountId: number, limit: number): Promise<ClaimedNote[]>;
  /** Keeps notes for another lease. */
  renew(notes: readonly Held[]): Promise<void>;
  /** Tells that notes are about to be sent to Kommo; gives those that nobody else has taken since. */
  begin<Note extends Held>(notes: readonly Note[]): Promise<Note[]>;
  /** Ends notes: written, or not to be written any more for the reason given. */
  end(notes: readonly Held[], state: 'written' | 'failed', problem?: string): Promise<void>;
  /** Gives notes back until `dueAt`. `wasRefused`: Kommo told that it did not write them. */
  postpone(notes: readonly Held[], again: { dueAt: number; problem: string; wasRefused: boolean }): Promise<void>;
}

/** An ended or cancelled note is nobody's any more, and neither is one that another has taken. */
const isHeld = "hook_id = $1 AND attempt = $2 AND state IN ('waiting', 'writing')";

export function createStoredNotes(database: Database, clock: () => number): StoredNotes {
  const forEach = async (notes: readonly Held[], sql: string, ...values: Value[]): Promise<Row[][]> =>
    notes.length === 0 ? [] : database.run(...notes.map(({ id, attempt }) => statement(sql, id, attempt, ...values)));
  return {
    async claim(accountId, limit) {
      const now = clock();
      const sql = `WITH due AS MATERIALIZED (
        SELECT hook_id FROM notes WHERE account_id = $1 AND state IN ('waiting', 'writing') AND due_at <= $2
        ORDER BY due_at LIMIT $4 ${database.dialect.skipLocked})
        UPDATE notes SET due_at = $3, attempt = attempt + 1 WHERE hook_id IN (SELECT hook_id FROM due) RETURNING *`;
      const rows = await rowsOf(database, sql, accountId, now, now + leaseTime, limit);
      return rows.toSorted((a, b) => Number(a['made_at']) - Number(b['made_at'])).map(noteOf);
    },
    async renew(notes) {
      await forEach(notes, `UPDATE notes SET due_at = $3 WHERE ${isHeld}`, clock() + leaseTime);
    },
    async begin(notes) {
      const begun = await forEach(notes, `UPDATE notes SET state = 'writing' WHERE ${isHeld} RETURNING hook_id`);
      return notes.filter((_, index) => begun[index]?.length === 1);
    },
    async end(notes, state, problem) {
      await forEach(notes, `UPDATE notes SET state = $3, problem = $4 WHERE ${isHeld}`, state, problem ?? null);
    },
    async postpone(notes, { dueAt, problem, wasRefused }) {
      const state = wasRefused ? ", state = 'waiting'" : '';
      const sql = `UPDATE notes SET due_at = $3, problem = $4, tries = tries + 1${state} WHERE ${isHeld}`;
      await forEach(notes, sql, dueAt, problem);
    },
  };
}

function noteOf(row: Row): ClaimedNote {
  return {
    id: String(row['hook_id']),
    attempt: Number(row['attempt']),
    entity: row['entity'] as ClaimedNote['entity'],
    entityId: Number(row['entity_id']),
    text: String(row['text'] ?? ''),
    tries: Number(row['tries']),
    madeAt: Number(row['made_at']),
    mayBeWritten: row['state'] === 'writing',
  };
}
