import type { Database } from './database';
import { places, rowsOf } from './statement';

/** Whose turn it is, and when an account may be called. */
export interface Accounts {
  /** The account with due work that has waited longest for its turn; it is at the end of the row now. */
  takeTurn(except: readonly number[]): Promise<number | undefined>;
  /** Leaves an account alone for a while, in all processes. */
  pause(accountId: number, milliseconds: number): Promise<void>;
  /** How long to wait before the next call to Kommo, in milliseconds; the call after it comes `interval` later. */
  reserveCall(accountId: number, interval: number): Promise<number>;
}

export function createAccounts(database: Database, clock: () => number): Accounts {
  return {
    async takeTurn(except) {
      const [row] = await rowsOf(database, turnOf(database, except), clock(), ...except);
      return row && Number(row['account_id']);
    },
    async pause(accountId, milliseconds) {
      const sql = `INSERT INTO accounts (account_id, paused_until, next_call_at) VALUES ($1, $2, $2)
        ON CONFLICT (account_id) DO UPDATE SET paused_until = excluded.paused_until, next_call_at = excluded.next_call_at
        WHERE accounts.paused_until < excluded.paused_until`;
      await rowsOf(database, sql, accountId, clock() + milliseconds);
    },
    async reserveCall(accountId, interval) {
      const now = clock();
      const sql = `INSERT INTO accounts (account_id, next_call_at) VALUES ($1, $2) ON CONFLICT (account_id) DO UPDATE
        SET next_call_at = CASE WHEN accounts.next_call_at + $3 > excluded.next_call_at
          THEN accounts.next_call_at + $3 ELSE excluded.next_call_at END RETURNING next_call_at`;
      const [row] = await rowsOf(database, sql, accountId, now + interval, interval);
      return Math.max(0, Number(row?.['next_call_at']) - interval - now);
    },
  };
}

function turnOf({ dialect }: Database, except: readonly number[]): string {
  const others = except.length > 0 ? `AND a.account_id NOT IN (${places(except, 1)})` : '';
  return `UPDATE accounts SET served_at = $1 WHERE account_id = (
    SELECT a.account_id FROM accounts a WHERE a.paused_until <= $1 ${others} AND (
      EXISTS (SELECT 1 FROM hooks h WHERE h.account_id = a.account_id AND h.state = 'waiting' AND h.due_at <= $1)
      OR EXISTS (SELECT 1 FROM notes n WHERE n.account_id = a.account_id AND n.state IN ('waiting', 'writing')
        AND n.due_at <= $1))
    ORDER BY a.served_at LIMIT 1 ${dialect.skipLocked}) RETURNING account_id`;
}
