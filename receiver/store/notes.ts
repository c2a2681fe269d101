import type { Database, Row } from './database';
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
export interface Notes {
  /** Takes due notes of an account, oldest first. */
  claim(accountId: number, limit: number): Promise<ClaimedNote[]>;
  /** Tells that notes are about to be sent to Kommo. */
  begin(notes: readonly Held[]): Promise<void>;
  /** Ends notes: written, or not to be written any more for the reason given. */
  end(notes: readonly Held[], state: 'written' | 'failed', problem?: string): Promise<void>;
  /** Gives notes back until `dueAt`. `wasRefused`: Kommo told that it did not write them. */
  postpone(notes: readonly Held[], again: { dueAt: number; problem: string; wasRefused: boolean }): Promise<void>;
}

/** The notes of a database. */
export function createNotes(database: Database, clock: () => number): Notes {
  const forEach = async (notes: readonly Held[], sql: string, ...values: (string | number | null)[]): Promise<void> => {
    if (notes.length === 0) return;
    await database.run(...notes.map(({ id, attempt }) => statement(sql, id, attempt, ...values)));
  };
  return {
    async claim(accountId, limit) {
      const now = clock();
      const sql = `UPDATE notes SET due_at = $3, attempt = attempt + 1 WHERE hook_id IN (
        SELECT hook_id FROM notes WHERE account_id = $1 AND state IN ('waiting', 'writing') AND due_at <= $2
        ORDER BY due_at LIMIT $4 ${database.dialect.skipLocked}) RETURNING *`;
      const rows = await rowsOf(database, sql, accountId, now, now + leaseTime, limit);
      return rows.toSorted((a, b) => Number(a['made_at']) - Number(b['made_at'])).map(noteOf);
    },
    begin: (notes) =>
      forEach(notes, "UPDATE notes SET state = 'writing', begun_at = $3 WHERE hook_id = $1 AND attempt = $2", clock()),
    end: (notes, state, problem) =>
      forEach(
        notes,
        'UPDATE notes SET state = $3, problem = $4 WHERE hook_id = $1 AND attempt = $2',
        state,
        problem ?? null,
      ),
    async postpone(notes, { dueAt, problem, wasRefused }) {
      const state = wasRefused ? ", state = 'waiting'" : '';
      const sql = `UPDATE notes SET due_at = $3, problem = $4, tries = tries + 1${state}
        WHERE hook_id = $1 AND attempt = $2`;
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
