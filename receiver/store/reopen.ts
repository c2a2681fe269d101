import type { Database } from './database';
import { statement } from './statement';

/**
 * Lets a hook that is done be worked on once more: what was not accepted is sent, and a new note is written. One that
 * waits is due at once. False where its message is erased, or where there is no such hook.
 *
 * A delivery's id is its idempotency key. Of one that is `unknown` it stays: a channel that did get the message sends it
 * no second time. One that was rejected gets another: nothing was sent, and a channel that remembers keys would give the
 * old answer again.
 */
export async function reopenHook(database: Database, id: string, now: number): Promise<boolean> {
  const isThere = 'id = $1 AND settings IS NOT NULL';
  const ofHook = `hook_id = (SELECT id FROM hooks WHERE ${isThere})`;
  const [opened = []] = await database.run(
    // Another attempt: whoever still holds it finishes nothing any more.
    statement(
      `UPDATE hooks SET state = 'waiting', outcome = NULL, problem = NULL, finished_at = NULL, due_at = $2, tries = 0,
        attempt = attempt + 1 WHERE ${isThere} RETURNING id`,
      id,
      now,
    ),
    statement(
      `UPDATE deliveries SET id = hook_id || '.' || contact_id || '.' || (SELECT attempt FROM hooks WHERE id = $1)
        WHERE ${ofHook} AND text IS NOT NULL AND state = 'rejected'`,
      id,
    ),
    // Those that wait already keep their place in their 24 hours.
    statement(
      `UPDATE deliveries SET state = 'waiting', reason = NULL, ended_at = NULL, planned_at = $2, due_at = $2, tries = 0
        WHERE ${ofHook} AND text IS NOT NULL AND state IN ('rejected', 'unknown', 'cancelled')`,
      id,
      now,
    ),
    statement(`UPDATE deliveries SET due_at = $2 WHERE ${ofHook} AND state = 'waiting'`, id, now),
    statement(`DELETE FROM notes WHERE ${ofHook}`, id),
  );
  return opened.length > 0;
}
