import { isObject } from '../../shared/is-object';
import { type Call, jsonOf } from '../http/call';
import { ApiProblem } from '../http/problem';
import { jsonReply, type Reply } from '../http/reply';
import type { ApiRoutes } from '../http/routes';
import type { LocalKommo } from '../local-kommo';
import { signToken } from './json-web-token';
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

const halfAnHour = 1800;

/**
 * What Kommo's page fetches for `$authorizedAjax`. The page has a session there; here the query may name `account_id` and
 * `user_id`.
 */
function giveDisposableToken(kommo: LocalKommo, { words: [id], query }: Call): Reply {
  const { integration } = kommo.tokens;
  if (id !== integration.id) throw new ApiProblem(404, 'Integration not found');
  const { facts, users } = kommo.account(Number(query.get('account_id') ?? kommo.firstAccount.facts.id));
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
    user_id: Number(query.get('user_id') ?? users[0]?.id),
    subdomain: facts.subdomain,
    client_uuid: integration.id,
  };
  return jsonReply({ token: signToken(claims, integration.secret) });
}
