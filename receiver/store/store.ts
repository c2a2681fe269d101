import type { SettingsStore } from '../on-save/settings-store';
import { type Accounts, createAccounts } from './accounts';
import { addHooks } from './add-hooks';
import { type AuthorizationCodes, createAuthorizationCodes } from './authorization-codes';
import type { Database } from './database';
import { createDeliveries, type Deliveries } from './deliveries';
import type { HookStore } from './hook-store';
import { createHooks, type Hooks } from './hooks';
import { type Installations, StoredInstallations } from './installations';
import { createStoredNotes, type StoredNotes } from './notes';
import { useTokenOnce } from './used-tokens';
import type { Vault } from './vault';

/** All that the receiver remembers. The same statements run on SQLite and on PostgreSQL. */
export interface ReceiverStore extends HookStore, SettingsStore {
  database: Database;
  /** Unix milliseconds; in the database's own time where several processes share it. */
  clock: () => number;
  accounts: Accounts;
  hooks: Hooks;
  deliveries: Deliveries;
  notes: StoredNotes;
  installations: Installations;
  codes: AuthorizationCodes;
}

/** The store over a database whose tables are up to date. */
export function createStore(database: Database, vault: Vault, clock: () => number = Date.now): ReceiverStore {
  const installations = new StoredInstallations(database, vault, clock);
  return {
    database,
    clock,
    installations,
    useTokenOnce: (jti, expires) => useTokenOnce(database, jti, expires),
    saveCredentials: (accountId, credentials) => installations.saveCredentials(accountId, credentials),
    addHooks: (hooks) => addHooks(database, hooks),
    accounts: createAccounts(database, clock),
    hooks: createHooks(database, clock),
    deliveries: createDeliveries(database, clock),
    notes: createStoredNotes(database, clock),
    codes: createAuthorizationCodes(database, vault, clock),
  };
}
