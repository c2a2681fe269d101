import { createSecretKey, randomUUID } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HttpAnswer, HttpRequest } from '../../../receiver/http/route';
import type { TokenRules } from '../../../receiver/on-save/check-token';
import { createSettingsRoute } from '../../../receiver/on-save/settings-route';
import { ascending } from '../support/ascending';
import type { SettingsStore } from '../../../receiver/on-save/settings-store';

const rules: TokenRules = {
  clientId: '6b1e-client',
  clientSecret: 'the-secret-of-the-integration',
  publicUrl: 'https://receiver.test/under',
};
const now = Math.floor(Date.now() / 1000);

/** The claims of a token that Kommo's page would get. */
const claims = (): JWTPayload => ({
  iss: 'https://shop.kommo.com',
  aud: 'https://receiver.test',
  jti: randomUUID(),
  iat: now,
  nbf: now,
  exp: now + 1800,
  account_id: 5,
  user_id: 1,
  subdomain: 'shop',
  client_uuid: rules.clientId,
});

async function tokenWith(changes: JWTPayload = {}, secret = rules.clientSecret, algorithm = 'HS256'): Promise<string> {
  const payload = Object.fromEntries(Object.entries({ ...claims(), ...changes }).filter(([, value]) => value !== null));
  return new SignJWT(payload).setProtectedHeader({ alg: algorithm }).sign(createSecretKey(secret, 'utf8'));
}

let saved: [number, Record<string, string>][];
let used: Map<string, number>;
let store: SettingsStore;
let errors: unknown[];
beforeEach(() => {
  saved = [];
  used = new Map();
  errors = [];
  store = {
    useTokenOnce: (id, expires) => Promise.resolve(!used.has(id) && Boolean(used.set(id, expires))),
    saveCredentials: (accountId, credentials) => Promise.resolve(void saved.push([accountId, credentials])),
  };
});

const fields = { login: 'me', password: 'secret' };

async function call(parts: Partial<HttpRequest>, changed: Partial<TokenRules> = {}): Promise<HttpAnswer> {
  const log = { error: (...line: unknown[]) => void errors.push(line) };
  const route = createSettingsRoute({ rules: { ...rules, ...changed }, store, log });
  const url = new URL('https://receiver.test/kommo/settings');
  return route.handle({ method: 'POST', url, headers: {}, body: Buffer.from(JSON.stringify({ fields })), ...parts });
}

const withToken = async (token: string, parts: Partial<HttpRequest> = {}): Promise<HttpAnswer> =>
  call({ headers: { 'x-auth-token': token, origin: 'https://shop.kommo.com' }, ...parts });

describe('POST /kommo/settings', () => {
  it('stores the fields for the account of the token', async () => {
    expect(await withToken(await tokenWith())).toMatchObject({ status: 200, body: 'The settings are stored.' });
    expect(saved).toEqual([[5, fields]]);
  });

  it('tells the store until when a token could be used again', async () => {
    await withToken(await tokenWith({ exp: now + 60 }));
    expect([...used.values()]).toEqual([now + 90]);
  });

  it.each([
    [{ client_uuid: null, client_uid: rules.clientId }],
    [{ iss: 'https://shop.amocrm.com' }],
    [{ aud: ['https://other.test', 'https://receiver.test'] }],
    [{ account_id: '5' }],
    [{ nbf: null, iat: null }],
    [{ exp: now - 10 }],
    [{ nbf: now + 10 }],
  ])('takes a token with %o', async (changes) => {
    expect((await withToken(await tokenWith(changes as unknown as JWTPayload))).status).toBe(200);
  });

  it.each([
    [{ exp: now - 60 }, 'The token has expired.'],
    [{ exp: null }, 'The token has no right "exp".'],
    [{ jti: null }, 'The token has no right "jti".'],
    [{ iss: null }, 'The token has no right "iss".'],
    [{ nbf: now + 300 }, 'The token is not valid yet: the clock of this server may be slow.'],
    [{ aud: 'https://other.test' }, 'The token is for another server than PUBLIC_URL.'],
    [{ aud: 'https://receiver.test/under' }, 'The token is for another server than PUBLIC_URL.'],
    [{ aud: null }, 'The token is for another server than PUBLIC_URL.'],
    [{ iss: 'https://kommo.com.evil.test' }, 'The token was not issued by a host of Kommo.'],
    [{ iss: 'http://shop.kommo.com' }, 'The token was not issued by a host of Kommo.'],
    [{ iss: 'https://shop.kommo.com:8443' }, 'The token was not issued by a host of Kommo.'],
    [{ iss: 'shop.kommo.com' }, 'The token was not issued by a host of Kommo.'],
    [{ client_uuid: 'another' }, 'The token is of another integration than KOMMO_CLIENT_ID.'],
    [{ client_uuid: null }, 'The token is of another integration than KOMMO_CLIENT_ID.'],
    [{ account_id: null }, 'The token names no account.'],
    [{ account_id: 0 }, 'The token names no account.'],
    [{ account_id: 'five' }, 'The token names no account.'],
  ])('refuses a token with %o: %s', async (changes, sentence) => {
    expect(await withToken(await tokenWith(changes as unknown as JWTPayload))).toMatchObject({
      status: 401,
      body: sentence,
    });
    expect([saved, [...used]]).toEqual([[], []]);
  });

  const unsigned = (): string => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part(claims())}.`;
  };
  it.each([
    ['no token', () => '', 'The header X-Auth-Token is missing.'],
    ['a text', () => 'token', 'X-Auth-Token is not a token.'],
    ['a token without a signature', unsigned, 'The token is not signed with HS256.'],
    ['HS512', () => tokenWith({}, rules.clientSecret, 'HS512'), 'The token is not signed with HS256.'],
    [
      'another secret',
      () => tokenWith({}, 'another-secret'),
      'The token is not signed with the secret of this integration: KOMMO_CLIENT_SECRET may be another one.',
    ],
  ])('refuses %s', async (_, make, sentence) => {
    expect(await withToken(await make())).toMatchObject({ status: 401, body: sentence });
    expect(saved).toEqual([]);
  });

  it('does a request once, at once and afterwards', async () => {
    const token = await tokenWith();
    const answers = await Promise.all([withToken(token), withToken(token), withToken(token)]);
    expect(answers.map(({ status }) => status).toSorted(ascending)).toEqual([200, 409, 409]);
    expect((await withToken(token)).status).toBe(409);
    expect(saved).toHaveLength(1);
  });

  // Kommo's page uses a token for 25 minutes.
  it('takes the next save of the same page', async () => {
    const token = await tokenWith();
    const body = (password: string): Buffer => Buffer.from(JSON.stringify({ fields: { password }, at: password }));
    expect((await withToken(token, { body: body('wrong') })).status).toBe(200);
    expect((await withToken(token, { body: body('right') })).status).toBe(200);
    expect(saved.map(([, { password }]) => password)).toEqual(['wrong', 'right']);
  });

  it.each([
    '',
    'login=me',
    '[]',
    'null',
    '{}',
    '{"fields": []}',
    '{"fields": {"login": 7}}',
    '{"fields": {"": "x"}}',
    JSON.stringify({ fields: { login: 'x'.repeat(4097) } }),
    JSON.stringify({ fields: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`f${index}`, ''])) }),
  ])('answers 400 to the body %j, without using the token up', async (text) => {
    const token = await tokenWith();
    const answer = await withToken(token, { body: Buffer.from(text) });
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining('{"fields"') as string });
    expect((await withToken(token)).status).toBe(200);
  });

  it('keeps names of a prototype out', async () => {
    const body = Buffer.from('{"fields": {"login": "me", "__proto__": "x"}}');
    await withToken(await tokenWith(), { body });
    expect(saved).toEqual([[5, { login: 'me' }]]);
  });

  it('answers 503, readable for the page, when nothing can be stored', async () => {
    store.saveCredentials = () => Promise.reject(new Error('disk full'));
    const answer = await withToken(await tokenWith());
    expect(answer).toMatchObject({ status: 503, body: 'The settings could not be stored. Save them again later.' });
    expect(answer.headers?.['access-control-allow-origin']).toBe('https://shop.kommo.com');
    expect(errors).toHaveLength(1);
  });

  it('tells nobody the token, the secret or a field', async () => {
    const token = await tokenWith({ aud: 'https://other.test' });
    store.useTokenOnce = () => Promise.reject(new Error('no database'));
    const answers = [await withToken(token), await withToken(await tokenWith()), await withToken('x')];
    expect(JSON.stringify([answers, errors])).not.toMatch(/the-secret|"me"|secret"|eyJ/);
  });
});

describe('pages of other origins', () => {
  const originOf = async (origin: string | undefined, changed: Partial<TokenRules> = {}): Promise<unknown> =>
    (await call({ method: 'OPTIONS', headers: origin === undefined ? {} : { origin } }, changed)).headers?.[
      'access-control-allow-origin'
    ];

  it('may send the token, if they are of Kommo', async () => {
    const { status, headers } = await call({ method: 'OPTIONS', headers: { origin: 'https://shop.kommo.com' } });
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': 'https://shop.kommo.com',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': expect.stringContaining('X-Auth-Token') as string,
      vary: 'origin',
    });
  });

  it.each([undefined, 'null', 'https://evil.test', 'https://kommo.com.evil.test', 'http://shop.kommo.com'])(
    'are not told to go on when they are of %s',
    async (origin) => expect(await originOf(origin)).toBeUndefined(),
  );

  it('may be of this computer beside a local Kommo only', async () => {
    const local = { kommoOrigin: 'http://127.0.0.1:5181' };
    expect(await originOf('http://localhost:5180', local)).toBe('http://localhost:5180');
    const page = 'http://my_company.widget-1.localhost:5180';
    expect(await originOf(page, local)).toBe(page);
    expect(await originOf('http://localhost.evil.test', local)).toBeUndefined();
    expect(await originOf('http://localhost:5180')).toBeUndefined();
  });

  it('get an answer without a token, which they may read too', async () => {
    const answer = await call({ headers: { origin: 'https://shop.kommo.com' } });
    expect(answer).toMatchObject({ status: 401, headers: { 'access-control-allow-origin': 'https://shop.kommo.com' } });
  });

  it('a local Kommo issues tokens under its own address', async () => {
    const token = await tokenWith({ iss: 'http://127.0.0.1:5181' });
    const headers = { 'x-auth-token': token };
    expect((await call({ headers }, { kommoOrigin: 'http://127.0.0.1:5181' })).status).toBe(200);
    expect((await call({ headers }, { kommoOrigin: 'http://127.0.0.1:5182' })).status).toBe(401);
  });
});
