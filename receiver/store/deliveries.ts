import type { Database, Row, Statement } from './database';
import type { Held } from './leases';
import { places, rowsOf, statement } from './statement';

/**
 * Where a delivery stands: `sending` is written before the channel is asked, so that who finds it knows that the message
 * may have gone out. `skipped` was never to be sent, `cancelled` is not wanted any more.
 */
export type DeliveryState = 'waiting' | 'sending' | 'accepted' | 'rejected' | 'unknown' | 'skipped' | 'cancelled';

/** What is sent, or not, to one contact. */
export interface PlannedDelivery {
  id: string;
  contactId: number;
  name: string;
  phone?: string;
  email?: string;
  text: string;
  /** Why it is not sent at all. */
  skipped?: 'no-phone' | 'no-email' | 'no-address';
}

/** A planned delivery and what became of it. */
export interface Delivery extends PlannedDelivery {
  hookId: string;
  state: DeliveryState;
  reason?: string;
  /** By what whoever carries the message knows it. */
  providerId?: string;
  tries: number;
  dueAt: number;
  plannedAt: number;
}

/** What a delivery becomes after an attempt. */
export interface AttemptEnd {
  state: DeliveryState;
  reason?: string;
  providerId?: string | undefined;
  dueAt?: number;
}

/** The deliveries of hooks. All that is written is written only while the hook is held. */
export interface Deliveries {
  /** Stores what is to be sent for a hook; undone where another has taken the hook. */
  plan(hook: Held, plan: { deliveries: readonly PlannedDelivery[]; unknownCodes: readonly string[] }): Promise<void>;
  /** The deliveries of hooks, in the order of their recipients. */
  of(hooks: readonly Pick<Held, 'id'>[]): Promise<Delivery[]>;
  /** Marks a delivery as being sent; false where somebody else has taken the hook, or it is ended. */
  begin(hook: Held, id: string): Promise<boolean>;
  /** Writes what an attempt came to. */
  end(hook: Held, id: string, end: AttemptEnd): Promise<void>;
}

const isHeld = "EXISTS (SELECT 1 FROM hooks h WHERE h.id = hook_id AND h.attempt = $1 AND h.state = 'waiting')";

export function createDeliveries(database: Database, clock: () => number): Deliveries {
  return {
    async plan(hook, { deliveries, unknownCodes }) {
      const now = clock();
      const planned = statement(
        `UPDATE hooks SET planned_at = $3, unknown_codes = $4 WHERE id = $1 AND attempt = $2 AND planned_at IS NULL`,
        hook.id,
        hook.attempt,
        now,
        JSON.stringify(unknownCodes),
      );
      await database.run(planned, ...deliveries.map((delivery, position) => insert({ hook, delivery, position, now })));
    },
    async of(hooks) {
      if (hooks.length === 0) return [];
      const ids = hooks.map(({ id }) => id);
      const sql = `SELECT * FROM deliveries WHERE hook_id IN (${places(ids)}) ORDER BY hook_id, position`;
      return (await rowsOf(database, sql, ...ids)).map(deliveryOf);
    },
    async begin(hook, id) {
      const sql = `UPDATE deliveries SET state = 'sending', tries = tries + 1
        WHERE id = $2 AND state IN ('waiting', 'sending') AND ${isHeld} RETURNING id`;
      return (await rowsOf(database, sql, hook.attempt, id)).length > 0;
    },
    async end(hook, id, { state, reason, providerId, dueAt }) {
      const now = clock();
      const sql = `UPDATE deliveries SET state = $3, reason = $4, provider_id = $5, due_at = $6, ended_at = $7
        WHERE id = $2 AND state IN ('waiting', 'sending') AND ${isHeld}`;
      const end = state === 'waiting' ? null : now;
      await rowsOf(database, sql, hook.attempt, id, state, reason ?? null, providerId ?? null, dueAt ?? now, end);
    },
  };
}

interface Insertion {
  hook: Held;
  delivery: PlannedDelivery;
  position: number;
  now: number;
}

function insert({ hook, delivery, position, now }: Insertion): Statement {
  const { id, contactId, name, phone, email, text, skipped } = delivery;
  return statement(
    `INSERT INTO deliveries (id, hook_id, account_id, contact_id, position, name, phone, email, text, state, reason,
      due_at, planned_at) SELECT CAST($3 AS TEXT), id, account_id, CAST($4 AS BIGINT), CAST($5 AS INTEGER),
      CAST($6 AS TEXT), CAST($7 AS TEXT), CAST($8 AS TEXT), CAST($9 AS TEXT), CAST($10 AS TEXT), CAST($11 AS TEXT),
      CAST($12 AS BIGINT), CAST($12 AS BIGINT) FROM hooks WHERE id = $1 AND attempt = $2 ON CONFLICT (id) DO NOTHING`,
    hook.id,
    hook.attempt,
    id,
    contactId,
    position,
    name,
    phone ?? null,
    email ?? null,
    text,
    skipped ? 'skipped' : 'waiting',
    skipped ?? null,
    now,
  );
}

/** A delivery as it is stored. */
export function deliveryOf(row: Row): Delivery {
  const { phone, email, reason, provider_id: providerId } = row;
  return {
    id: String(row['id']),
    hookId: String(row['hook_id']),
    contactId: Number(row['contact_id']),
    name: String(row['name'] ?? ''),
    ...(typeof phone === 'string' && { phone }),
    ...(typeof email === 'string' && { email }),
    text: String(row['text'] ?? ''),
    state: row['state'] as DeliveryState,
    ...(typeof reason === 'string' && { reason }),
    ...(typeof providerId === 'string' && { providerId }),
    tries: Number(row['tries']),
    dueAt: Number(row['due_at']),
    plannedAt: Number(row['planned_at']),
  };
}
