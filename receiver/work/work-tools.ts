import type { KommoApi } from '../api/kommo-api';
import type { Channel } from '../channels/channel';
import type { Surroundings } from '../receiver-parts';
import type { Store } from '../store/store';
import type { AccountData } from './account-data';

/** What working on hooks takes. */
export interface WorkTools {
  surroundings: Surroundings;
  store: Store;
  api: KommoApi;
  accountData: AccountData;
  channel: Channel;
  /** Told when this process is to end: nothing new is begun then. */
  isStopping(): boolean;
}
