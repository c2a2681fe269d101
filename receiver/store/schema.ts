import type { Dialect } from './database';

/**
 * The steps by which the tables came about; a step that was released is never changed, a new one comes after it. Times are
 * unix milliseconds.
 */
export const schemaSteps: readonly ((dialect: Dialect) => readonly string[])[] = [
  ({ countingKey }) => [
    // An account of which a hook came, whether it is installed or not: whose turn it is, and when it may be called.
    `CREATE TABLE accounts (
      account_id BIGINT PRIMARY KEY, served_at BIGINT NOT NULL DEFAULT 0, paused_until BIGINT NOT NULL DEFAULT 0,
      next_call_at BIGINT NOT NULL DEFAULT 0)`,
    // Rows have their own key: an account may change its subdomain. Tokens and credentials are encrypted for this row.
    `CREATE TABLE installations (
      id ${countingKey}, account_id BIGINT NOT NULL UNIQUE, host TEXT NOT NULL, state TEXT NOT NULL, problem TEXT,
      tokens TEXT, token_version BIGINT NOT NULL DEFAULT 0, refresh_until BIGINT NOT NULL DEFAULT 0, credentials TEXT,
      created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL)`,
    `CREATE TABLE authorization_codes (
      id ${countingKey}, host TEXT NOT NULL, code TEXT, state TEXT NOT NULL, due_at BIGINT NOT NULL,
      received_at BIGINT NOT NULL)`,
    'CREATE TABLE used_tokens (jti TEXT PRIMARY KEY, expires_at BIGINT NOT NULL)',
    'CREATE TABLE hook_keys (key TEXT PRIMARY KEY, hook_id TEXT NOT NULL, seen_at BIGINT NOT NULL)',
    'CREATE INDEX hook_keys_by_age ON hook_keys (seen_at)',
    // `due_at` is when a hook may be taken: while somebody works on it, the end of the lease. `attempt` counts who took it.
    `CREATE TABLE hooks (
      seq ${countingKey}, id TEXT NOT NULL UNIQUE, account_id BIGINT NOT NULL, entity TEXT NOT NULL,
      entity_id BIGINT NOT NULL, received_at BIGINT NOT NULL, event TEXT NOT NULL, settings TEXT, state TEXT NOT NULL,
      outcome TEXT, due_at BIGINT NOT NULL, attempt INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0,
      problem TEXT, planned_at BIGINT, unknown_codes TEXT, finished_at BIGINT)`,
    "CREATE INDEX hooks_due ON hooks (account_id, due_at, seq) WHERE state = 'waiting'",
    'CREATE INDEX hooks_of_record ON hooks (account_id, entity, entity_id, state, seq)',
    // How much waits and since when is asked with each reading of the metrics, a million of hooks or not.
    'CREATE INDEX hooks_by_age ON hooks (state, received_at)',
    `CREATE TABLE deliveries (
      id TEXT PRIMARY KEY, hook_id TEXT NOT NULL REFERENCES hooks (id) ON DELETE CASCADE, account_id BIGINT NOT NULL,
      contact_id BIGINT NOT NULL, position INTEGER NOT NULL, name TEXT, phone TEXT, email TEXT, text TEXT,
      state TEXT NOT NULL, reason TEXT, provider_id TEXT, tries INTEGER NOT NULL DEFAULT 0, due_at BIGINT NOT NULL,
      planned_at BIGINT NOT NULL, ended_at BIGINT)`,
    'CREATE INDEX deliveries_of_hook ON deliveries (hook_id, position)',
    'CREATE INDEX deliveries_of_contact ON deliveries (contact_id)',
    `CREATE TABLE notes (
      hook_id TEXT PRIMARY KEY REFERENCES hooks (id) ON DELETE CASCADE, account_id BIGINT NOT NULL, entity TEXT NOT NULL,
      entity_id BIGINT NOT NULL, text TEXT, state TEXT NOT NULL, due_at BIGINT NOT NULL,
      attempt INTEGER NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0, problem TEXT, made_at BIGINT NOT NULL)`,
    "CREATE INDEX notes_due ON notes (account_id, due_at) WHERE state IN ('waiting', 'writing')",
  ],
];
