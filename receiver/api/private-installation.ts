import type { Surroundings } from '../receiver-parts';
import type { ReceiverStore } from '../store/store';
import { accountOf } from './finish-installation';
import { addressOf } from './kommo-host';
import { claimsOf } from './token-claims';

/** Stores the account of KOMMO_TOKEN as an installation; false where Kommo has to be asked for it and does not answer. */
export async function installPrivate({ settings, log }: Surroundings, store: ReceiverStore): Promise<boolean> {
  const { privateIntegration, kommoOrigin } = settings;
  if (!privateIntegration) return true;
  const { token: accessToken, host } = privateIntegration;
  const accountId = claimsOf(accessToken).accountId ?? (await accountOf(addressOf(host, kommoOrigin), accessToken));
  if (accountId === undefined) {
    log.warn({ step: 'install' }, 'Kommo does not tell the account of KOMMO_TOKEN; asked again in a minute');
    return false;
  }
  await store.installations.install({ accountId, host, tokens: { accessToken } });
  await store.hooks.hasten(accountId);
  return true;
}
