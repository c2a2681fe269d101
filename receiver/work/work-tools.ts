import type { KommoClient } from '../api/kommo-client';
import type { Channel } from '../channels/channel';
import type { Surroundings } from '../receiver-parts';
import type { Held } from '../store/leases';
import type { ReceiverStore } from '../store/store';
import type { AccountLookup } from './account-lookup';

/** What working on hooks takes. */
export interface WorkTools {
  surroundings: Surroundings;
  store: ReceiverStore;
  api: KommoClient;
  accounts: AccountLookup;
  channel: Channel;
  /** What this process has taken and works on: its leases are renewed. */
  held: { hooks: Set<Held>; notes: Set<Held> };
  /** Told when this process is to end: nothing new is begun then. */
  isStopping(): boolean;
}
