import { type Accounts, createAccounts } from './accounts';
import { addHooks } from './add-hooks';
import type { Database } from './database';
import { createDeliveries, type Deliveries } from './deliveries';
import type { HookStore } from './hook-store';
import { createHooks, type Hooks } from './hooks';
import { createInstallations, type Installations } from './installations';
import { createNotes, type Notes } from './notes';
import type { Vault } from './vault';

/** All that the receiver remembers. The same statements run on SQLite and on PostgreSQL. */
export interface Store extends HookStore {
  database: Database;
  /** Unix milliseconds; in the database's own time where several processes share it. */
  clock: () => number;
  accounts: Accounts;
  hooks: Hooks;
  deliveries: Deliveries;
  notes: Notes;
  installations: Installations;
}

/** The store over a database whose tables are up to date. */
export function createStore(database: Database, vault: Vault, clock: () => number = Date.now): Store {
  return {
    ...{ database, clock },
    addHooks: (hooks) => addHooks(database, hooks),
    accounts: createAccounts(database, clock),
    hooks: createHooks(database, clock),
    deliveries: createDeliveries(database, clock),
    notes: createNotes(database, clock),
    installations: createInstallations(database, vault, clock),
  };
}
