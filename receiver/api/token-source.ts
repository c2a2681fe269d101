import { setTimeout as wait } from 'node:timers/promises';
import type { Surroundings } from '../receiver-parts';
import type { Installation, Tokens } from '../store/installations';
import type { ReceiverStore } from '../store/store';
import { ApiFailure } from './api-failure';
import { findHost } from './find-host';
import { openSecret } from './open-secret';
import { addressOf } from './kommo-host';
import { askForTokens, type GrantEnd } from './token-endpoint';

/** An installation and the token to call it with. */
export interface Access {
  installation: Installation;
  tokens: Tokens;
}

/** Gives tokens, and renews them: once for all who ask, in all processes. */
export interface TokenSource {
  /** The token of an account, renewed where its time is over. Throws an ApiFailure where there is none. */
  of(accountId: number): Promise<Access>;
  /** A newer token than the one that Kommo refused. */
  renew(refused: Access): Promise<Access>;
}

/** How long others leave a refresh to who began it: two calls of 20 s, and the look-up of a renamed account. */
const refreshLease = 70_000;
/** How long to wait for the refresh of another. */
const longestWait = 25_000;
/** A token is renewed so much before its time, for clocks that differ. */
const early = 60_000;

/** Makes the source of tokens. */
export function createTokenSource(surroundings: Surroundings, store: ReceiverStore): TokenSource {
  const renewing = new Map<string, Promise<Access>>();
  const renew = (access: Access): Promise<Access> => {
    const { id, tokenVersion } = access.installation;
    const key = `${id} ${tokenVersion}`;
    const known = renewing.get(key);
    if (known) return known;
    const renewal = renewOnce(surroundings, store, access).finally(() => renewing.delete(key));
    renewing.set(key, renewal);
    return renewal;
  };
  return {
    renew,
    async of(accountId) {
      const access = await accessOf(store, accountId);
      const { expiresAt } = access.tokens;
      return expiresAt !== undefined && expiresAt - early <= Date.now() ? renew(access) : access;
    },
  };
}

async function accessOf({ installations }: ReceiverStore, accountId: number): Promise<Access> {
  const installation = await installations.of(accountId);
  if (!installation) throw new ApiFailure('not-installed');
  if (installation.state !== 'active') throw new ApiFailure(installation.state);
  const tokens = await openSecret(installations, installation, () => installations.tokens(installation));
  if (!tokens) throw new ApiFailure('consent');
  return { installation, tokens };
}

/** Renews, or waits for who does. Nothing is locked meanwhile: the row says until when it is somebody's task. */
async function renewOnce(surroundings: Surroundings, store: ReceiverStore, access: Access): Promise<Access> {
  const { installation } = access;
  const deadline = Date.now() + longestWait;
  do {
    if (await store.installations.beginRefresh(installation, refreshLease)) return refresh(surroundings, store, access);
    await wait(100);
    const now = await accessOf(store, installation.accountId);
    if (now.installation.tokenVersion !== installation.tokenVersion) return now;
  } while (Date.now() < deadline);
  throw new ApiFailure('no-answer', { seconds: 10 });
}

async function refresh(
  { settings, log, metrics }: Surroundings,
  store: ReceiverStore,
  access: Access,
): Promise<Access> {
  const { installation } = access;
  const { accountId } = installation;
  const end = await askWithRefreshToken(settings, store, access);
  metrics.refreshes.inc({ end: { pair: 'renewed', refused: 'refused', lost: 'unknown' }[end.kind] });
  log.info({ step: 'refresh', accountId, end: end.kind }, 'tokens refreshed');
  if (end.kind === 'pair') {
    // Stored before it is used: a pair that is lost after its first use is an installation that is lost.
    await store.installations.replaceTokens(installation, end.tokens);
  } else if (end.kind === 'refused') {
    await store.installations.refuseTokens(installation, `The tokens are refused (${end.reason}).`);
  } else {
    throw new ApiFailure('no-answer', { seconds: refreshLease / 1000 });
  }
  return accessOf(store, accountId);
}

/** Asks up to three times: a lost answer once more with the old token, a renamed account once more at its new host. */
async function askWithRefreshToken(
  settings: Surroundings['settings'],
  store: ReceiverStore,
  access: Access,
): Promise<GrantEnd> {
  const { installation, tokens } = access;
  const { oauth, kommoOrigin } = settings;
  const { refreshToken } = tokens;
  if (!oauth || !refreshToken) return { kind: 'refused', reason: 'it cannot be refreshed', mayBeMoved: false };
  const ask = (host: string): Promise<GrantEnd> =>
    askForTokens(addressOf(host, kommoOrigin), oauth, { grant_type: 'refresh_token', refresh_token: refreshToken });

  const first = await ask(installation.host);
  const end = first.kind === 'lost' ? await ask(installation.host) : first;
  if (end.kind !== 'refused' || !end.mayBeMoved) return end;
  const host = await findHost(installation, tokens, kommoOrigin);
  if (!host || host === installation.host) return end;
  await store.installations.setHost(installation, host);
  return ask(host);
}
