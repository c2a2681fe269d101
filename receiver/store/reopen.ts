import type { Database } from './database';
import { statement } from './statement';

/**
 * Lets a hook that is done be worked on once more: what was not accepted is sent, and a new note is written. One that
 * waits is due at once. False where its message is erased, or where there is no such hook.
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
