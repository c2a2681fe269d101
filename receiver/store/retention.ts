import { duplicatesFor } from './add-hooks';
import { lifeOfCode } from './authorization-codes';
import type { Database } from './database';
import { rowsOf, statement } from './statement';

const day = 24 * 60 * 60 * 1000;

/** How many hooks lose their texts in one transaction. */
const atOnce = 500;

/** What is left of a hook without its texts (numbers, times, ends) goes after a year. */
const keepRows = 365 * day;

/** Erases payloads, texts, names and addresses of hooks that are older than so many days. */
export async function eraseOld(database: Database, retentionDays: number, now: number): Promise<number> {
  const old = `SELECT id FROM hooks WHERE state = 'done' AND received_at < $1 AND settings IS NOT NULL
    ORDER BY received_at LIMIT ${atOnce}`;
  let count = 0;
  for (;;) {
    const before = now - retentionDays * day;
    const [, , erased = []] = await database.run(
      statement(`UPDATE deliveries SET ${noPerson} WHERE hook_id IN (${old})`, before),
      statement(`UPDATE notes SET ${noNote} WHERE hook_id IN (${old})`, before),
      statement(`UPDATE hooks SET settings = NULL, unknown_codes = NULL WHERE id IN (${old}) RETURNING id`, before),
    );
    count += erased.length;
    if (erased.length < atOnce) return count;
  }
}

const noPerson = 'name = NULL, phone = NULL, email = NULL, text = NULL, provider_id = NULL';

/** A note without its text is not written any more. */
const noNote = "text = NULL, state = CASE WHEN state IN ('waiting', 'writing') THEN 'cancelled' ELSE state END";

/** Forgets what nobody asks for any more. */
export async function forgetOld(database: Database, now: number): Promise<void> {
  await database.run(
    statement('DELETE FROM hook_keys WHERE seen_at < $1', now - duplicatesFor),
    statement('DELETE FROM used_tokens WHERE expires_at < $1', now),
    statement('DELETE FROM authorization_codes WHERE received_at < $1', now - lifeOfCode),
    statement("DELETE FROM hooks WHERE state = 'done' AND received_at < $1", now - keepRows),
  );
}

/** A contact of an account. */
export interface ContactOf {
  accountId: number;
  contactId: number;
}

const ofContact = 'account_id = $1 AND contact_id = $2';

/** Erases all that is known of a contact; what waits for it is not sent. Gives the number of its deliveries. */
export async function eraseContact(database: Database, { accountId, contactId }: ContactOf): Promise<number> {
  const hooks = `SELECT hook_id FROM deliveries WHERE ${ofContact}`;
  const [, , erased = []] = await database.run(
    statement(`UPDATE notes SET ${noNote} WHERE hook_id IN (${hooks})`, accountId, contactId),
    // What is being sent this moment cannot be called back.
    statement(
      `UPDATE deliveries SET state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE 'unknown' END, reason = 'erased'
        WHERE ${ofContact} AND state IN ('waiting', 'sending')`,
      accountId,
      contactId,
    ),
    statement(`UPDATE deliveries SET ${noPerson} WHERE ${ofContact} RETURNING id`, accountId, contactId),
  );
  return erased.length;
}

/** How much waits, and since when; by what it waits for. */
export async function queueOf(database: Database): Promise<{ state: string; length: number; oldest: number }[]> {
  const sql = `SELECT 'waiting' AS state, COUNT(*) AS length, MIN(received_at) AS oldest FROM hooks WHERE state = 'waiting'
    UNION ALL SELECT 'noting', COUNT(*), MIN(made_at) FROM notes WHERE state IN ('waiting', 'writing')`;
  return (await rowsOf(database, sql)).map(({ state, length, oldest }) => ({
    state: String(state),
    length: Number(length),
    oldest: Number(oldest ?? Infinity),
  }));
}
