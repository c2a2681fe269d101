import { createKommoClient } from './api/kommo-client';
import { oauthRoute } from './api/oauth-route';
import { uninstalledRoute } from './api/uninstalled-route';
import { channels } from './channels/channels';
import { createSettingsRoute } from './on-save/settings-route';
import type { Route } from './http/route';
import type { OpenParts, Surroundings } from './receiver-parts';
import { openDatabase } from './store/open-database';
import { queueOf } from './store/retention';
import { createStore, type ReceiverStore } from './store/store';
import { createVault } from './store/vault';
import { createAccountLookup } from './work/account-lookup';
import { startHousekeeping } from './work/housekeeping';
import { startWorker } from './work/worker';

/** The parts behind the spool: the store, the worker and the routes of installations. */
export const openParts: OpenParts = async (surroundings) => {
  const { settings, log } = surroundings;
  const { database, clock } = openDatabase(settings, log);
  const store = createStore(database, createVault(settings.encryptionKeys), clock);
  const api = createKommoClient(surroundings, store);
  const kind = channels[settings.channel.name];
  if (!kind) throw new Error(`There is no channel "${settings.channel.name}".`);
  const channel = kind.create(settings.channel.settings, {
    request: (accountId, request) => api.request(accountId, request),
    log,
  });
  const worker = startWorker({ surroundings, store, api, channel, accounts: createAccountLookup(api) });
  const housekeeping = startHousekeeping(surroundings, store);
  return {
    store,
    routes: routesOf(surroundings, store),
    wake: () => worker.wake(),
    measure: () => measure(surroundings, store),
    async stop(milliseconds) {
      housekeeping.stop();
      await worker.stop(milliseconds);
      await store.database.close();
    },
  };
};

function routesOf(surroundings: Surroundings, store: ReceiverStore): Route[] {
  const { oauth, kommoOrigin } = surroundings.settings;
  if (!oauth) return [];
  const rules = { ...oauth, ...(kommoOrigin !== undefined && { kommoOrigin }) };
  const { log } = surroundings;
  return [
    oauthRoute(surroundings, store),
    uninstalledRoute(surroundings, store),
    createSettingsRoute({ rules, store, log }),
  ];
}

async function measure({ metrics }: Surroundings, { database, clock }: ReceiverStore): Promise<void> {
  for (const { state, length, oldest } of await queueOf(database)) {
    metrics.queueLength.set({ state }, length);
    metrics.queueAge.set({ state }, Math.max(0, (clock() - oldest) / 1000));
  }
}
