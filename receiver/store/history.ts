import type { HookEvent } from '../hook/accepted-hook';
import type { Database, Row } from './database';
import { rowsOf } from './statement';

/** An account as its operator sees it; one of which only hooks came has no host. */
export interface AccountOverview {
  accountId: number;
  host?: string;
  state: 'active' | 'consent' | 'uninstalled' | 'not-installed';
  problem?: string;
  waitingHooks: number;
  waitingNotes: number;
  /** In unix milliseconds; in the past where the account is not paused. */
  pausedUntil: number;
}

/** A hook as its operator sees it. */
export interface HookRecord {
  id: string;
  event: HookEvent;
  receivedAt: number;
  isDone: boolean;
  /** What came of it; absent while it waits. */
  outcome?: string;
  /** Why it was put off last. */
  problem?: string;
  dueAt: number;
  tries: number;
  unknownCodes: string[];
  /** Where its note stands, and why; absent where it has none. */
  note?: { state: string; problem?: string };
}

/** Which hooks are asked for: those of an account, or of one of its leads or customers. */
export interface HookSearch {
  accountId: number;
  entity?: 'lead' | 'customer';
  entityId?: number;
}

/** All accounts that have installed the integration, or of which hooks came. */
export async function accountOverviews(database: Database): Promise<AccountOverview[]> {
  const sql = `SELECT ids.account_id, i.host, i.state, i.problem, COALESCE(a.paused_until, 0) AS paused_until,
      (SELECT COUNT(*) FROM hooks h WHERE h.account_id = ids.account_id AND h.state = 'waiting') AS hooks,
      (SELECT COUNT(*) FROM notes n WHERE n.account_id = ids.account_id AND n.state IN ('waiting', 'writing')) AS notes
    FROM (SELECT account_id FROM accounts UNION SELECT account_id FROM installations) ids
    LEFT JOIN accounts a ON a.account_id = ids.account_id
    LEFT JOIN installations i ON i.account_id = ids.account_id ORDER BY ids.account_id`;
  return (await rowsOf(database, sql)).map((row) => ({
    accountId: Number(row['account_id']),
    ...(typeof row['host'] === 'string' && { host: row['host'] }),
    state: (row['state'] ?? 'not-installed') as AccountOverview['state'],
    ...(typeof row['problem'] === 'string' && { problem: row['problem'] }),
    waitingHooks: Number(row['hooks']),
    waitingNotes: Number(row['notes']),
    pausedUntil: Number(row['paused_until']),
  }));
}

/** The newest hooks that a search finds, the oldest of them first. */
export async function findHooks(database: Database, search: HookSearch, limit: number): Promise<HookRecord[]> {
  const { accountId, entity, entityId } = search;
  const record = entity === undefined ? '' : 'AND h.entity_id = $3 AND h.entity = $4';
  const sql = `SELECT h.*, n.state AS note_state, n.problem AS note_problem FROM hooks h
    LEFT JOIN notes n ON n.hook_id = h.id WHERE h.account_id = $1 ${record} ORDER BY h.seq DESC LIMIT $2`;
  const values = entity === undefined ? [] : [entityId ?? 0, entity];
  return (await rowsOf(database, sql, accountId, limit, ...values)).toReversed().map(recordOf);
}

/** One hook; undefined where there is none with this id. */
export async function findHook(database: Database, id: string): Promise<HookRecord | undefined> {
  const sql = `SELECT h.*, n.state AS note_state, n.problem AS note_problem FROM hooks h
    LEFT JOIN notes n ON n.hook_id = h.id WHERE h.id = $1`;
  const [row] = await rowsOf(database, sql, id);
  return row && recordOf(row);
}

/** The accounts in which something was sent, or was to be sent, to a contact. */
export async function accountsOfContact(database: Database, contactId: number): Promise<number[]> {
  const sql = 'SELECT DISTINCT account_id FROM deliveries WHERE contact_id = $1 ORDER BY account_id';
  return (await rowsOf(database, sql, contactId)).map((row) => Number(row['account_id']));
}

function recordOf(row: Row): HookRecord {
  const { outcome, problem, note_state: noteState, note_problem: noteProblem } = row;
  return {
    id: String(row['id']),
    event: JSON.parse(String(row['event'])) as HookEvent,
    receivedAt: Number(row['received_at']),
    isDone: row['state'] === 'done',
    ...(typeof outcome === 'string' && { outcome }),
    ...(typeof problem === 'string' && { problem }),
    dueAt: Number(row['due_at']),
    tries: Number(row['tries']),
    unknownCodes: JSON.parse(String(row['unknown_codes'] ?? '[]')) as string[],
    ...(typeof noteState === 'string' && {
      note: { state: noteState, ...(typeof noteProblem === 'string' && { problem: noteProblem }) },
    }),
  };
}
