import { isObject } from '../../shared/is-object';
import type { Surroundings } from '../receiver-parts';
import type { AuthorizationCode } from '../store/authorization-codes';
import type { ReceiverStore } from '../store/store';
import { callKommo } from './http-call';
import { addressOf, type KommoAddress } from './kommo-host';
import { claimsOf } from './token-claims';
import { askForTokens } from './token-endpoint';

/** What became of a code. */
export type InstallationEnd = 'installed' | 'refused' | 'pending';

/** How long a code is left to who changes it: three calls of 20 s. */
const lease = 70_000;

/** Changes a code, or any one that waits, into an installation; undefined where there is none to change. */
export async function finishInstallation(
  surroundings: Surroundings,
  store: ReceiverStore,
  id?: number,
): Promise<InstallationEnd | undefined> {
  const waiting = await store.codes.claim(lease, id);
  if (!waiting) return undefined;
  const end = await change(surroundings, store, waiting);
  surroundings.log.info({ step: 'install', codeId: waiting.id, end }, 'installation');
  if (end !== 'pending') await store.codes.end(waiting.id, end);
  return end;
}

async function change(
  { settings }: Surroundings,
  store: ReceiverStore,
  { host, code }: AuthorizationCode,
): Promise<InstallationEnd> {
  if (!settings.oauth) return 'refused';
  const address = addressOf(host, settings.kommoOrigin);
  const grant = { grant_type: 'authorization_code', code } as const;
  const first = await askForTokens(address, settings.oauth, grant);
  const end = first.kind === 'lost' ? await askForTokens(address, settings.oauth, grant) : first;
  if (end.kind !== 'pair') return end.kind === 'refused' ? 'refused' : 'pending';
  const { accessToken } = end.tokens;
  // The query told no account: the token does.
  const accountId = claimsOf(accessToken).accountId ?? (await accountOf(address, accessToken));
  if (accountId === undefined) return 'refused';
  await store.installations.install({ accountId, host, tokens: end.tokens });
  await store.hooks.hasten(accountId);
  return 'installed';
}

/** The number of the account that a token is for; undefined where Kommo does not tell. */
export async function accountOf({ origin, headers }: KommoAddress, accessToken: string): Promise<number | undefined> {
  const reply = await callKommo({
    url: `${origin}/api/v4/account`,
    method: 'GET',
    headers: {
      ...headers,
      authorization: `Bearer ${accessToken}`,
    },
  });
  const id = 'body' in reply && isObject(reply.body) && reply.status === 200 ? Number(reply.body['id']) : NaN;
  return Number.isSafeInteger(id) ? id : undefined;
}
