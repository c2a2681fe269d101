import type { LocalKommo } from '../local-kommo';
import { signToken } from './json-web-token';

const halfAnHour = 1800;

/** Who has the page open; without it, the first user of the first account. */
export interface PageUser {
  accountId?: number;
  userId?: number;
}

/** What Kommo's page fetches for `$authorizedAjax`; undefined for an integration that is not known. */
export function disposableToken(kommo: LocalKommo, client: string, user: PageUser = {}): string | undefined {
  const { integration } = kommo.tokens;
  if (client !== integration.id) return undefined;
  const { facts, users } = kommo.account(user.accountId ?? kommo.firstAccount.facts.id);
  const now = Math.floor(kommo.clock() / 1000);
  kommo.disposableTokens += 1;
  const claims = {
    iss: `https://${facts.subdomain}.kommo.com`,
    aud: new URL(integration.redirectUri).origin,
    jti: `${now}-${kommo.disposableTokens}`,
    iat: now,
    nbf: now,
    exp: now + halfAnHour,
    account_id: facts.id,
    user_id: user.userId ?? users[0]?.id,
    subdomain: facts.subdomain,
    client_uuid: integration.id,
  };
  return signToken(claims, integration.secret);
}
