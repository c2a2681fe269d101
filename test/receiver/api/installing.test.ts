import { createHmac } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { startKommoApi } from '../../../kommo-api/start-kommo-api';
import { sampleIntegration } from '../../../kommo-api/tokens/integration';
import { finishInstallation } from '../../../receiver/api/finish-installation';
import { oauthRoute } from '../../../receiver/api/oauth-route';
import { installPrivate } from '../../../receiver/api/private-installation';
import { uninstalledRoute } from '../../../receiver/api/uninstalled-route';
import type { HttpAnswer, Route } from '../../../receiver/http/route';
import { rowsOf } from '../../../receiver/store/statement';
import { makeHook } from '../support/make-hook';
import { checkedLog } from '../support/checked-log';
import { sharedDatabase } from '../support/shared-database';
import { testClock } from '../support/test-store';
import { testSurroundings } from '../support/test-surroundings';

const accountId = sampleAccount.facts.id;
const { id: clientId, secret: clientSecret, redirectUri } = sampleIntegration;
const oauth = { clientId, clientSecret, publicUrl: new URL(redirectUri).origin };
const openStore = sharedDatabase();

async function open() {
  const local = await startKommoApi();
  const clock = testClock();
  const store = openStore(clock);
  onTestFinished(() => local.close());
  const surroundings = testSurroundings({ kommoOrigin: local.origin, oauth }, checkedLog());
  // What is empty is left out.
  const ask = async (route: Route, query: Record<string, string>, language = 'en'): Promise<HttpAnswer> => {
    const given = Object.entries(query).filter(([, value]) => value !== '');
    const url = new URL(`http://localhost${route.path}?${new URLSearchParams(given).toString()}`);
    return route.handle({ method: 'GET', url, headers: { 'accept-language': language }, body: Buffer.alloc(0) });
  };
  return {
    local,
    store,
    clock,
    surroundings,
    install: (query: Record<string, string> = {}, language?: string) =>
      ask(
        oauthRoute(surroundings, store),
        {
          code: local.kommo.tokens.issueCode(accountId),
          referer: 'my_company.kommo.com',
          client_id: clientId,
          ...query,
        },
        language,
      ),
    uninstall: (query: Record<string, string>) => ask(uninstalledRoute(surroundings, store), query),
  };
}

describe('installing', () => {
  it('changes the code into tokens of the account that they are for', async () => {
    const { install, store, local } = await open();
    expect((await install()).body).toContain('The integration is installed');
    const installation = await store.installations.of(accountId);
    expect(installation).toMatchObject({ host: 'my_company.kommo.com', state: 'active' });
    expect(await store.installations.tokens(installation!)).toMatchObject({ refreshToken: expect.any(String) });
    expect(local.kommo.requests.of('POST /oauth2/access_token')).toHaveLength(1);
    expect(await rowsOf(store.database, 'SELECT state, code FROM authorization_codes')).toEqual([
      { state: 'installed', code: null },
    ]);
  });

  it.each([
    ['pt-BR,pt;q=0.9,en;q=0.8', 'pt', 'A integração está instalada.'],
    ['fr, en;q=0.4, tr;q=0.5', 'tr', 'Entegrasyon kuruldu.'],
    ['en;q=0.9,es', 'es', 'La integración está instalada.'],
    ['id', 'id', 'Integrasi telah dipasang.'],
    ['fr', 'en', 'The integration is installed.'],
  ])('tells a browser of %s in "%s"', async (accepted, language, text) => {
    const { body } = await (await open()).install({}, accepted);
    expect(body).toContain(`lang="${language}"`);
    expect(body).toContain(text);
  });

  it.each([
    ['a host that is not Kommo’s', { referer: 'evil.example' }],
    ['a host that only ends like Kommo’s', { referer: 'evilkommo.com' }],
    ['another integration', { client_id: 'other' }],
    ['no code', { code: '' }],
  ])('does nothing for %s', async (_, query) => {
    const { install, store, local } = await open();
    expect(await install(query)).toMatchObject({ status: 400, body: expect.stringContaining('begin in Kommo') });
    expect(local.kommo.requests.entries).toEqual([]);
    expect(await rowsOf(store.database, 'SELECT id FROM authorization_codes')).toEqual([]);
  });

  it('says what to do when an administrator does not allow it, and when Kommo refuses the code', async () => {
    const { install, store } = await open();
    expect((await install({ error: 'access_denied' })).body).toContain('choose "Allow"');
    expect(await install({ code: 'made-up' })).toMatchObject({ status: 400, body: expect.stringContaining('again') });
    expect(await store.installations.of(accountId)).toBeUndefined();
  });

  it('asks Kommo for a hundred codes a minute at most, whoever sends them', async () => {
    const { install, store, local, clock } = await open();
    await Promise.all(Array.from({ length: 99 }, (_, number) => store.codes.add('my_company.kommo.com', `${number}`)));
    expect((await install({ code: 'the hundredth' })).status).toBe(400);
    local.kommo.requests.clear();
    expect(await install()).toMatchObject({ status: 429, body: expect.stringContaining('Wait a minute') });
    expect(local.kommo.requests.entries).toEqual([]);
    clock.pass(60_000);
    expect((await install()).status).toBe(200);
  });

  it('reads the other spelling of referer', async () => {
    const { install } = await open();
    expect((await install({ referer: '', referrer: 'my_company.kommo.com' })).status).toBe(200);
  });

  it('is finished later when Kommo cannot be reached', async () => {
    const { install, local, store, clock, surroundings } = await open();
    local.kommo.troubles.add({ on: 'POST /oauth2', kind: 'refused', status: 502, times: 2 });
    expect((await install()).body).toContain('being finished');
    expect(await store.installations.of(accountId)).toBeUndefined();
    clock.pass(70_000);
    expect(await finishInstallation(surroundings, store)).toBe('installed');
    expect(await store.installations.of(accountId)).toMatchObject({ state: 'active' });
  });

  it('lets hooks go on that waited for it', async () => {
    const { install, store, clock } = await open();
    await store.addHooks([makeHook({ accountId, receivedAt: clock() })]);
    const held = await store.hooks.claim(accountId, 1);
    await store.hooks.postpone(held, clock() + 900_000, 'consent');
    expect(await store.hooks.claim(accountId, 1)).toEqual([]);
    await install();
    expect(await store.hooks.claim(accountId, 1)).toHaveLength(1);
  });

  it('takes a private token as it is', async () => {
    const { store, local } = await open();
    const token = local.kommo.tokens.longLived(accountId);
    const privateIntegration = { token, host: 'my_company.kommo.com' };
    const surroundings = testSurroundings({ kommoOrigin: local.origin, privateIntegration }, checkedLog());
    expect(await installPrivate(surroundings, store)).toBe(true);
    const installation = await store.installations.of(accountId);
    expect(await store.installations.tokens(installation!)).toEqual({ accessToken: token });
    expect(local.kommo.requests.entries).toEqual([]);
  });
});

describe('uninstalling', () => {
  const signed = (id: number | string, secret = clientSecret) => ({
    client_uuid: clientId,
    account_id: String(id),
    signature: createHmac('sha256', secret).update(`${clientId}|${id}`).digest('hex'),
  });

  it('deletes the tokens, and ends what waits', async () => {
    const { install, uninstall, store } = await open();
    await install();
    const installation = await store.installations.of(accountId);
    await store.addHooks([makeHook({ accountId })]);
    expect((await uninstall(signed(accountId))).status).toBe(200);
    expect(await store.installations.of(accountId)).toMatchObject({ state: 'uninstalled' });
    expect(await store.installations.tokens(installation!)).toBeUndefined();
    expect(await rowsOf(store.database, 'SELECT outcome FROM hooks')).toEqual([{ outcome: 'uninstalled' }]);
  });

  it.each([
    ['the signature of another secret', signed(accountId, 'other')],
    ['the signature of another account', { ...signed(1), account_id: String(accountId) }],
    ['no signature', { account_id: String(accountId) }],
    ['a signature that is no number', { ...signed(accountId), signature: 'zz' }],
    ['an account that is no number', signed('1 OR 1=1')],
  ])('does nothing for %s', async (_, query) => {
    const { install, uninstall, store } = await open();
    await install();
    expect((await uninstall(query)).status).toBe(401);
    expect(await store.installations.of(accountId)).toMatchObject({ state: 'active' });
  });
});
