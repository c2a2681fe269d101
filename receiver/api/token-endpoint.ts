import { isObject } from '../../shared/is-object';
import type { OAuthIntegration } from '../settings/settings';
import type { Tokens } from '../store/installations';
import { callKommo } from './http-call';
import type { KommoAddress } from './kommo-host';

/** What is given for a new pair of tokens. */
export type Grant =
  { grant_type: 'authorization_code'; code: string } | { grant_type: 'refresh_token'; refresh_token: string };

/** What came of it: `lost` may have been done, `moved` looks like an account that has another subdomain now. */
export type GrantEnd =
  | { kind: 'pair'; tokens: Tokens }
  | { kind: 'refused'; reason: string; mayBeMoved: boolean }
  | { kind: 'lost'; reason: string };

/** Asks the token endpoint of an account once (kommo-contract 9). */
export async function askForTokens(
  { origin, headers }: KommoAddress,
  oauth: OAuthIntegration,
  grant: Grant,
): Promise<GrantEnd> {
  const reply = await callKommo({
    url: `${origin}/oauth2/access_token`,
    method: 'POST',
    headers,
    body: {
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      redirect_uri: `${oauth.publicUrl}/kommo/oauth`,
      ...grant,
    },
  });
  if (!('headers' in reply)) return { kind: 'lost', reason: reply.reason };
  const tokens = reply.status === 200 ? tokensIn(reply.body) : undefined;
  if (tokens) return { kind: 'pair', tokens };
  // Kommo has no list of these answers: what says "not this token" is final, and asking again gets the address banned.
  if ([400, 401, 404].includes(reply.status) || isRedirect(reply.status)) {
    return { kind: 'refused', reason: hintIn(reply.body, reply.status), mayBeMoved: reply.status !== 400 };
  }
  return { kind: 'lost', reason: `status ${reply.status}` };
}

function tokensIn(body: unknown): Tokens | undefined {
  if (!isObject(body)) return undefined;
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = body;
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') return undefined;
  return { accessToken, refreshToken, expiresAt: Date.now() + Number(seconds ?? 86_400) * 1000 };
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** Kommo's own word for it, such as "Token has been revoked"; it holds no token. */
function hintIn(body: unknown, status: number): string {
  const hint = isObject(body) ? (body['hint'] ?? body['detail']) : undefined;
  return typeof hint === 'string' ? `${status} ${hint.slice(0, 100)}` : String(status);
}
