import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { sampleIntegration } from '../../kommo-api/tokens/integration';
import { type LocalAnswer, localKommos, type TestKommo, textIn } from './support/local-kommo';

const open = localKommos();
const account = 30441694;
const { id, secret, redirectUri } = sampleIntegration;
const client = { client_id: id, client_secret: secret, redirect_uri: redirectUri };

function exchange({ ask, kommo }: TestKommo, code = kommo.tokens.issueCode(account)): Promise<LocalAnswer> {
  return ask('POST /oauth2/access_token', { body: { ...client, grant_type: 'authorization_code', code } });
}

function refresh({ ask }: TestKommo, token: unknown): Promise<LocalAnswer> {
  return ask('POST /oauth2/access_token', { body: { ...client, grant_type: 'refresh_token', refresh_token: token } });
}

describe('a code', () => {
  it('becomes a pair of tokens, the first of which opens the account for 24 hours', async () => {
    const api = await open();
    const { status, body } = await exchange(api);
    expect([status, body]).toEqual([
      200,
      {
        token_type: 'Bearer',
        expires_in: 86_400,
        access_token: expect.any(String) as string,
        refresh_token: expect.stringMatching(/^def502[\da-f]{192}$/) as string,
        server_time: 1_491_300_016,
      },
    ]);
    const token = textIn(body, 'access_token');
    expect(partsOf(token)[1]).toEqual({
      aud: id,
      account_id: account,
      jti: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      iat: 1_491_300_016,
      nbf: 1_491_300_016,
      exp: 1_491_386_416,
      base_domain: 'kommo.com',
      api_domain: 'api-c.kommo.com',
    });
    expect((await api.ask('GET /api/v4/account', { token })).status).toBe(200);
    api.kommo.putForward(86_400);
    expect((await api.ask('GET /api/v4/account', { token })).status).toBe(401);
  });

  it.each([
    ['a second time', (api: TestKommo, code: string) => exchange(api, code), 'Authorization code has been revoked'],
    ['that nobody gave', (api: TestKommo) => exchange(api, 'x'), 'Cannot decrypt the authorization code'],
  ])('%s is refused', async (_, again, hint) => {
    const api = await open();
    const code = api.kommo.tokens.issueCode(account);
    await exchange(api, code);
    const answer = await again(api, code);
    expect(answer).toMatchObject({ status: 400, type: 'application/problem+json', body: { hint } });
    expect(answer.body['type']).toMatch(/OAuthProblemJson$/);
  });

  it('lives twenty minutes', async () => {
    const api = await open();
    const [early, late] = [api.kommo.tokens.issueCode(account), api.kommo.tokens.issueCode(account)];
    api.kommo.putForward(1200);
    expect((await exchange(api, early)).status).toBe(200);
    api.kommo.putForward(1);
    expect((await exchange(api, late)).body['hint']).toBe('Authorization code has expired');
  });

  it.each([
    ['client_id', { ...client, client_id: 'x' }, 'Check the `client_id` parameter'],
    ['client_secret', { ...client, client_secret: 'x' }, 'Check the `client_id` parameter'],
    ['redirect_uri', { ...client, redirect_uri: 'x' }, 'Check that all required parameters have been provided'],
  ])('is not taken from who has another %s', async (_, wrong, hint) => {
    const { ask, kommo } = await open();
    const code = kommo.tokens.issueCode(account);
    const body = { ...wrong, grant_type: 'authorization_code', code };
    expect((await ask('POST /oauth2/access_token', { body })).body['hint']).toBe(hint);
  });
});

describe('a refresh token', () => {
  it('is good once', async () => {
    const api = await open();
    const first = (await exchange(api)).body['refresh_token'];
    const second = (await refresh(api, first)).body['refresh_token'];
    expect((await refresh(api, first)).body['hint']).toBe('Token has been revoked');
    expect((await refresh(api, second)).status).toBe(200);
  });

  it('lives ninety days', async () => {
    const api = await open();
    const [early, late] = [await exchange(api), await exchange(api)].map(({ body }) => body['refresh_token']);
    api.kommo.putForward(90 * 86_400);
    expect((await refresh(api, early)).status).toBe(200);
    api.kommo.putForward(1);
    expect((await refresh(api, late)).body['hint']).toBe('Token has expired');
  });

  it('is good until the next one is used, where that is set', async () => {
    const api = await open();
    api.kommo.tokens.refreshTokens = 'until the next is used';
    const first = (await exchange(api)).body['refresh_token'];
    const lost = (await refresh(api, first)).body['refresh_token'];
    const second = (await refresh(api, first)).body['refresh_token'];
    expect((await refresh(api, lost)).status).toBe(400);
    expect((await refresh(api, second)).status).toBe(200);
    expect((await refresh(api, first)).status).toBe(400);
  });

  it('finds the new subdomain of an account', async () => {
    const api = await open();
    const token = textIn((await exchange(api)).body, 'refresh_token');
    await api.ask(`PATCH /local/accounts/${account}`, { body: { subdomain: 'renamed' } });
    expect(await statusAt(api, 'my_company.kommo.com')).toBe(404);
    expect(await statusAt(api, 'renamed.kommo.com')).toBe(200);
    const found = await api.ask('GET /oauth2/account/current/subdomain', { headers: { 'X-Refresh-Token': token } });
    expect(found.body).toMatchObject({ subdomain: 'renamed', domain: 'renamed.kommo.com' });
  });
});

/** The head of a token and what it says. */
function partsOf(token: string): unknown[] {
  const [head = '', claims = ''] = token.split('.');
  return [head, claims].map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown);
}

/** Asks for the account under a host's name, which fetch does not let anybody choose. */
function statusAt({ origin, token }: TestKommo, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { Host: host, Authorization: `Bearer ${token}` };
    request(`${origin}/api/v4/account`, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('a token for $authorizedAjax', () => {
  it('is signed with the secret and made out for the redirect address', async () => {
    const { ask } = await open();
    const { body } = await ask(`GET /ajax/v2/integrations/${id}/disposable_token?user_id=504142`);
    const [head = '', claims = '', signature] = textIn(body, 'token').split('.');
    expect(createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url')).toBe(signature);
    expect(partsOf(textIn(body, 'token'))).toEqual([
      { typ: 'JWT', alg: 'HS256' },
      {
        iss: 'https://my_company.kommo.com',
        aud: 'http://127.0.0.1:8080',
        jti: '1491300016-1',
        iat: 1_491_300_016,
        nbf: 1_491_300_016,
        exp: 1_491_301_816,
        account_id: account,
        user_id: 504142,
        subdomain: 'my_company',
        client_uuid: id,
      },
    ]);
  });

  it('is for the first user where none is named', async () => {
    const { ask } = await open();
    const { body } = await ask(`GET /ajax/v2/integrations/${id}/disposable_token?account_id=${account}`);
    expect(partsOf(textIn(body, 'token'))[1]).toMatchObject({ account_id: account, user_id: 504141 });
  });

  it('is not given for another integration', async () => {
    expect((await (await open()).ask('GET /ajax/v2/integrations/other/disposable_token')).status).toBe(404);
  });

  it('is another one each time', async () => {
    const { ask } = await open();
    const give = async (): Promise<unknown> =>
      (await ask(`GET /ajax/v2/integrations/${id}/disposable_token`)).body['token'];
    expect(await give()).not.toBe(await give());
  });
});

describe('no token, or a wrong one,', () => {
  it.each(['', 'x', 'a.b.c', 'e30.e30.'])('is 401: %j', async (token) => {
    const answer = await (await open()).ask('GET /api/v4/account', { token });
    expect(answer).toMatchObject({ status: 401, type: 'application/problem+json' });
  });

  it('is any token once the integration is off', async () => {
    const { ask } = await open();
    await ask(`PATCH /local/accounts/${account}`, { body: { isConnected: false } });
    expect((await ask('GET /api/v4/account')).status).toBe(401);
  });
});
