import type { AcceptedHook } from '../hook/accepted-hook';
import type { Database, Statement, Value } from './database';
import type { AddedHooks } from './hook-store';
import { reasonForNoMessage } from './no-message';
import { places, statement, valueLists } from './statement';

/** For how long the same hook is known again, in milliseconds. */
export const duplicatesFor = 48 * 60 * 60 * 1000;

/** How many hooks go into one statement: SQLite takes 32,766 values. */
const atOnce = 500;

/** Stores hooks; those that came before are left out, and those that bring no message are done at once. */
export async function addHooks(database: Database, hooks: readonly AcceptedHook[]): Promise<AddedHooks> {
  const sum = { added: 0, duplicates: 0 };
  for (let start = 0; start < hooks.length; start += atOnce) {
    const part = hooks.slice(start, start + atOnce);
    const once = [...new Map(part.toReversed().map((hook) => [hook.key, hook])).values()].toReversed();
    const [, inserted = [], , taken = []] = await database.run(...statementsFor(once));
    sum.added += inserted.length - taken.length;
    sum.duplicates += taken.length + part.length - once.length;
  }
  return sum;
}

/** All are inserted, and then those whose key belongs to another hook are taken out: a batch, not a query for each. */
function statementsFor(hooks: readonly AcceptedHook[]): Statement[] {
  const ids = hooks.map(({ id }) => id);
  return [
    insertKeys(hooks),
    insertRows(hooks),
    insertAccounts(hooks),
    statement(
      `DELETE FROM hooks WHERE id IN (${places(ids)})
        AND NOT EXISTS (SELECT 1 FROM hook_keys WHERE hook_keys.hook_id = hooks.id) RETURNING id`,
      ...ids,
    ),
  ];
}

function insertKeys(hooks: readonly AcceptedHook[]): Statement {
  // In one order in all processes: two batches with the same keys cannot wait for each other.
  const inOrder = hooks.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const { lists, values } = valueLists(inOrder.map(({ key, id, receivedAt }) => [key, id, receivedAt]));
  return statement(
    `INSERT INTO hook_keys (key, hook_id, seen_at) VALUES ${lists} ON CONFLICT (key) DO UPDATE
      SET hook_id = excluded.hook_id, seen_at = excluded.seen_at
      WHERE hook_keys.seen_at < excluded.seen_at - ${duplicatesFor}`,
    ...values,
  );
}

function insertRows(hooks: readonly AcceptedHook[]): Statement {
  const { lists, values } = valueLists(hooks.map(rowOf));
  return statement(
    `INSERT INTO hooks (id, account_id, entity, entity_id, received_at, event, settings, due_at, state, outcome,
      finished_at) VALUES ${lists} ON CONFLICT (id) DO NOTHING RETURNING id`,
    ...values,
  );
}

function rowOf(hook: AcceptedHook): Value[] {
  const { id, accountId, event, receivedAt, settings } = hook;
  const reason = reasonForNoMessage(event);
  const end = reason ? ['done', reason, receivedAt] : ['waiting', null, null];
  const texts = [JSON.stringify(event), JSON.stringify(settings)];
  return [id, accountId, event.entity, event.id, receivedAt, ...texts, receivedAt, ...end];
}

function insertAccounts(hooks: readonly AcceptedHook[]): Statement {
  const ids = [...new Set(hooks.map(({ accountId }) => accountId))].toSorted((a, b) => a - b);
  const { lists, values } = valueLists(ids.map((id) => [id]));
  return statement(`INSERT INTO accounts (account_id) VALUES ${lists} ON CONFLICT DO NOTHING`, ...values);
}
