import type { AcceptedHook } from '../hook/accepted-hook';
import type { Database, Dialect } from './database';
import type { AddedHooks } from './hook-store';
import { reasonForNoMessage } from './no-message';
import { rowsOf, statement } from './statement';

/** For how long the same hook is known again, in milliseconds. */
export const duplicatesFor = 48 * 60 * 60 * 1000;

/**
 * Stores hooks; those that came before are left out, and those that bring no message are done at once. All of them are one
 * value of the statements: a list of values that changes its length would be parsed and planned anew each time, which
 * takes longer than storing.
 */
export async function addHooks(database: Database, hooks: readonly AcceptedHook[]): Promise<AddedHooks> {
  const once = firstOfEachKey(hooks);
  const rows = JSON.stringify(once.map(rowOf));
  const { dialect } = database;
  const [, inserted = []] = await database.run(
    statement(insertKeys(dialect), rows),
    statement(insertHooks(dialect), rows),
    statement(insertAccounts(dialect), rows),
  );
  const others = inserted.length < once.length ? await countOfOthers(database, rows) : 0;
  return { added: inserted.length, duplicates: hooks.length - once.length + others };
}

function firstOfEachKey(hooks: readonly AcceptedHook[]): AcceptedHook[] {
  return [...new Map(hooks.toReversed().map((hook) => [hook.key, hook])).values()].toReversed();
}

/** A hook as the statements read it; what is undefined is NULL there. */
function rowOf({ id, key, accountId, receivedAt, event, settings }: AcceptedHook): object {
  const outcome = reasonForNoMessage(event);
  const end = outcome ? { state: 'done', outcome, finishedAt: receivedAt } : { state: 'waiting' };
  return { id, key, accountId, receivedAt, event, settings, ...end };
}

/** A text of a row, in the JSON that both databases read alike. */
const text = (name: string): string => `given.value ->> '${name}'`;
const count = (name: string): string => `CAST(given.value ->> '${name}' AS BIGINT)`;

/** The hook that has the key of a row. */
const holder = `(SELECT hook_id FROM hook_keys WHERE hook_keys.key = ${text('key')})`;

// In one order in all processes: two batches with the same keys cannot wait for each other.
const insertKeys = ({ rowsIn }: Dialect): string =>
  `INSERT INTO hook_keys (key, hook_id, seen_at)
    SELECT ${text('key')}, ${text('id')}, ${count('receivedAt')} FROM ${rowsIn('$1')} WHERE TRUE ORDER BY ${text('key')}
    ON CONFLICT (key) DO UPDATE SET hook_id = excluded.hook_id, seen_at = excluded.seen_at
    WHERE hook_keys.seen_at < excluded.seen_at - ${duplicatesFor}`;

const insertHooks = ({ rowsIn }: Dialect): string =>
  `INSERT INTO hooks (id, account_id, entity, entity_id, received_at, event, settings, due_at, state, outcome, finished_at)
    SELECT ${text('id')}, ${count('accountId')}, given.value -> 'event' ->> 'entity',
      CAST(given.value -> 'event' ->> 'id' AS BIGINT), ${count('receivedAt')}, CAST(given.value -> 'event' AS TEXT),
      CAST(given.value -> 'settings' AS TEXT), ${count('receivedAt')}, ${text('state')}, ${text('outcome')},
      ${count('finishedAt')}
    FROM ${rowsIn('$1')} WHERE ${holder} = ${text('id')} ORDER BY given.key ON CONFLICT (id) DO NOTHING RETURNING seq`;

const insertAccounts = ({ rowsIn }: Dialect): string =>
  `INSERT INTO accounts (account_id) SELECT DISTINCT ${count('accountId')} FROM ${rowsIn('$1')} WHERE TRUE ORDER BY 1
    ON CONFLICT DO NOTHING`;

/** How many rows have the key of another hook; the rest that was not inserted had been, by a call whose answer was lost. */
async function countOfOthers(database: Database, rows: string): Promise<number> {
  const sql = `SELECT COUNT(*) AS others FROM ${database.dialect.rowsIn('$1')} WHERE ${holder} <> ${text('id')}`;
  const [row] = await rowsOf(database, sql, rows);
  return Number(row?.['others']);
}
