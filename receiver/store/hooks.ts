import type { HookEvent } from '../hook/accepted-hook';
import type { Database, Row } from './database';
import { type Held, leaseTime } from './leases';
import { rowsOf, statement } from './statement';

/** A hook that this process works on. */
export interface ClaimedHook extends Held {
  accountId: number;
  receivedAt: number;
  event: HookEvent;
  settings: Record<string, string>;
  /** How often working on it failed before it was planned. */
  tries: number;
  /** Its deliveries are stored. */
  isPlanned: boolean;
  /** Codes of its message that nobody knows. */
  unknownCodes: string[];
}

/** The hooks that wait for their message. */
export interface Hooks {
  /** Takes due hooks of an account, oldest first, and of each lead the oldest only; fewer than `limit` where they are large. */
  claim(accountId: number, limit: number): Promise<ClaimedHook[]>;
  /** Keeps hooks for another lease. */
  renew(hooks: readonly Held[]): Promise<void>;
  /** Gives hooks back until `dueAt`; a problem says why, and counts as a try. */
  postpone(hooks: readonly Held[], dueAt: number, problem?: string): Promise<void>;
  /** Ends a hook; the note, where there is one, waits from now on. */
  finish(hook: Held, end: { outcome: string; note?: string }): Promise<void>;
  /** Makes the hooks of an account due that wait for something else than the end of a lease. */
  hasten(accountId: number): Promise<void>;
  /** Ends everything of an account that waits, whoever holds it. */
  endAll(accountId: number, outcome: string): Promise<void>;
}

export function createHooks(database: Database, clock: () => number): Hooks {
  return {
    async claim(accountId, limit) {
      const now = clock();
      const rows = await rowsOf(database, claimOf(database), accountId, now, now + leaseTime, limit);
      return rows.toSorted((a, b) => Number(a['seq']) - Number(b['seq'])).map(claimedHook);
    },
    async renew(hooks) {
      const sql = `UPDATE hooks SET due_at = $1 WHERE id = $2 AND attempt = $3 AND state = 'waiting'`;
      const until = clock() + leaseTime;
      if (hooks.length > 0) await database.run(...hooks.map((hook) => statement(sql, until, hook.id, hook.attempt)));
    },
    async postpone(hooks, dueAt, problem) {
      const sql = `UPDATE hooks SET due_at = $1, problem = $2, tries = tries + $3
        WHERE id = $4 AND attempt = $5 AND state = 'waiting'`;
      const more = problem === undefined ? 0 : 1;
      const statements = hooks.map(({ id, attempt }) => statement(sql, dueAt, problem ?? null, more, id, attempt));
      if (statements.length > 0) await database.run(...statements);
    },
    finish: (hook, end) => finish(database, { hook, ...end, now: clock() }),
    async hasten(accountId) {
      const now = clock();
      await database.run(
        statement(
          "UPDATE hooks SET due_at = $2 WHERE account_id = $1 AND state = 'waiting' AND planned_at IS NULL AND due_at > $3",
          accountId,
          now,
          now + leaseTime,
        ),
        statement('UPDATE accounts SET paused_until = 0 WHERE account_id = $1', accountId),
      );
    },
    endAll: (accountId, outcome) => endAll(database, { accountId, outcome, now: clock() }),
  };
}

/** So many bytes of messages are in hand at once, and one hook more: one may have some hundred, or 256 thousand. */
const bytesAtOnce = 1_000_000;

function claimOf({ dialect }: Database): string {
  // Materialized: PostgreSQL may run a subquery of an UPDATE several times, and would then take more than the limit.
  return `WITH due AS MATERIALIZED (
    SELECT h.id, h.due_at, h.seq, OCTET_LENGTH(h.settings) AS bytes
    FROM hooks h WHERE h.account_id = $1 AND h.state = 'waiting' AND h.due_at <= $2
      AND NOT EXISTS (SELECT 1 FROM hooks e WHERE e.account_id = h.account_id AND e.entity = h.entity
        AND e.entity_id = h.entity_id AND e.state = 'waiting' AND e.seq < h.seq)
    ORDER BY h.due_at, h.seq LIMIT $4 ${dialect.skipLocked}),
    added AS (SELECT id, SUM(bytes) OVER (ORDER BY due_at, seq) - bytes AS bytes_before FROM due)
    UPDATE hooks SET due_at = $3, attempt = attempt + 1
    WHERE id IN (SELECT id FROM added WHERE bytes_before < ${bytesAtOnce})
    RETURNING seq, id, attempt, account_id, received_at, event, settings, tries, planned_at, unknown_codes`;
}

function claimedHook(row: Row): ClaimedHook {
  return {
    id: String(row['id']),
    attempt: Number(row['attempt']),
    accountId: Number(row['account_id']),
    receivedAt: Number(row['received_at']),
    event: JSON.parse(String(row['event'])) as HookEvent,
    settings: JSON.parse(String(row['settings'] ?? '{}')) as Record<string, string>,
    tries: Number(row['tries']),
    isPlanned: row['planned_at'] !== null,
    unknownCodes: JSON.parse(String(row['unknown_codes'] ?? '[]')) as string[],
  };
}

interface End {
  hook: Held;
  outcome: string;
  note?: string;
  now: number;
}

async function finish(database: Database, { hook, outcome, note, now }: End): Promise<void> {
  const noteWaits = statement(
    `INSERT INTO notes (hook_id, account_id, entity, entity_id, text, state, due_at, made_at)
      SELECT id, account_id, entity, entity_id, CAST($3 AS TEXT), 'waiting', CAST($4 AS BIGINT), CAST($4 AS BIGINT)
      FROM hooks WHERE id = $1 AND attempt = $2 AND state = 'waiting' ON CONFLICT (hook_id) DO NOTHING`,
    hook.id,
    hook.attempt,
    note ?? null,
    now,
  );
  const isDone = statement(
    `UPDATE hooks SET state = 'done', outcome = $3, problem = NULL, finished_at = $4
      WHERE id = $1 AND attempt = $2 AND state = 'waiting'`,
    hook.id,
    hook.attempt,
    outcome,
    now,
  );
  await database.run(...(note ? [noteWaits] : []), isDone);
}

interface EndOfAll {
  accountId: number;
  outcome: string;
  now: number;
}

async function endAll(database: Database, { accountId, outcome, now }: EndOfAll): Promise<void> {
  await database.run(
    statement(
      // What is being sent this moment cannot be called back.
      `UPDATE deliveries SET state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE 'unknown' END, reason = $2,
        ended_at = $3 WHERE account_id = $1 AND state IN ('waiting', 'sending')`,
      accountId,
      outcome,
      now,
    ),
    statement(
      `UPDATE hooks SET state = 'done', outcome = $2, finished_at = $3, attempt = attempt + 1
        WHERE account_id = $1 AND state = 'waiting'`,
      accountId,
      outcome,
      now,
    ),
    statement(
      `UPDATE notes SET state = 'cancelled', problem = $2 WHERE account_id = $1 AND state IN ('waiting', 'writing')`,
      accountId,
      outcome,
    ),
  );
}
