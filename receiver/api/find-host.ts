import { isObject } from '../../shared/is-object';
import type { Installation, Tokens } from '../store/installations';
import { callKommo } from './http-call';
import { addressOf, isKommoHost } from './kommo-host';
import { claimsOf } from './token-claims';

/**
 * Where an account lives now: its subdomain may have been renamed. Undefined where nobody can tell. Only a host of Kommo
 * is asked, and only one is believed.
 */
export async function findHost(
  { host }: Installation,
  tokens: Tokens,
  kommoOrigin: string | undefined,
): Promise<string | undefined> {
  const { apiDomain } = claimsOf(tokens.accessToken);
  if (!apiDomain || !tokens.refreshToken || !isKommoHost(apiDomain)) return undefined;
  const { origin, headers } = addressOf(apiDomain, kommoOrigin);
  const reply = await callKommo({
    url: `${origin}/oauth2/account/current/subdomain`,
    method: 'GET',
    headers: { ...headers, 'X-Refresh-Token': tokens.refreshToken },
  });
  return reply.status === 200 && 'body' in reply ? hostIn(reply.body, host) : undefined;
}

function hostIn(body: unknown, former: string): string | undefined {
  if (!isObject(body)) return undefined;
  const { domain, subdomain } = body;
  const suffix = former.split('.').slice(-2).join('.');
  const found = domain ?? (typeof subdomain === 'string' ? `${subdomain}.${suffix}` : undefined);
  return typeof found === 'string' && isKommoHost(found) ? found.toLowerCase() : undefined;
}
