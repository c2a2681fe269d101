import { isObject } from '../../shared/is-object';
import { type Call, jsonOf } from '../http/call';
import { ApiProblem } from '../http/problem';
import { jsonReply, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import type { LocalKommo } from '../local-kommo';
import { disposableToken } from './disposable-token';
import { oauthProblem } from './oauth-problem';

/** What is answered without an access token. */
export const tokenRoutes: ApiRoutes<LocalKommo> = {
  'POST /oauth2/access_token': giveTokens,
  'GET /oauth2/account/current/subdomain': tellSubdomain,
  'GET /ajax/v2/integrations/:name/disposable_token': giveDisposableToken,
};

function giveTokens(kommo: LocalKommo, call: Call): Reply {
  const body = jsonOf(call);
  if (!isObject(body)) throw oauthProblem('grant');
  const { integration } = kommo.tokens;
  const { client_id: id, client_secret: secret, redirect_uri: redirectUri, grant_type: grant } = body;
  if (id !== integration.id || secret !== integration.secret) throw oauthProblem('client');
  if (redirectUri !== integration.redirectUri) throw oauthProblem('grant');
  const ticket = grant === 'authorization_code' ? body['code'] : body['refresh_token'];
  if (typeof ticket !== 'string') throw oauthProblem('grant');
  const accountId = kommo.tokens.accountOf(ticket);
  if (accountId !== undefined) kommo.checkConnected(accountId, call.headers.host);
  if (grant === 'authorization_code') return jsonReply(kommo.tokens.exchange(ticket));
  if (grant === 'refresh_token') return jsonReply(kommo.tokens.refresh(ticket));
  throw oauthProblem('grant');
}

/** Where an account lives now, for who has only a refresh token of it. */
function tellSubdomain(kommo: LocalKommo, { headers }: Call): Reply {
  const accountId = kommo.tokens.accountOf(String(headers['x-refresh-token'] ?? ''));
  if (accountId === undefined) throw new ApiProblem(401, 'Unauthorized');
  const { id, subdomain } = kommo.account(accountId).facts;
  return jsonReply({ id, subdomain, domain: `${subdomain}.kommo.com`, top_level_domain: 'kommo.com' });
}

/**
 * What Kommo's page fetches for `$authorizedAjax`. The page has a session there; here the query may name `account_id` and
 * `user_id`.
 */
function giveDisposableToken(kommo: LocalKommo, { words: [id = ''], query }: Call): Reply {
  const numberOf = (name: string): number | undefined => (query.has(name) ? Number(query.get(name)) : undefined);
  const [accountId, userId] = ['account_id', 'user_id'].map(numberOf);
  const token = disposableToken(kommo, id, { ...(accountId && { accountId }), ...(userId && { userId }) });
  if (token === undefined) throw new ApiProblem(404, 'Integration not found');
  return jsonReply({ token });
}
