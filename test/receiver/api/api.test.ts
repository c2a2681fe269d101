import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { type KommoApi, startKommoApi } from '../../../kommo-api/start-kommo-api';
import { sampleIntegration } from '../../../kommo-api/tokens/integration';
import { ApiFailure } from '../../../receiver/api/api-failure';
import { type ApiRequest, createKommoClient, type KommoClient } from '../../../receiver/api/kommo-client';
import type { Installation } from '../../../receiver/store/installations';
import { rowsOf } from '../../../receiver/store/statement';
import type { ReceiverStore } from '../../../receiver/store/store';
import { checkedLog } from '../support/checked-log';
import { sharedDatabase } from '../support/shared-database';
import { testSurroundings } from '../support/test-surroundings';

const accountId = sampleAccount.facts.id;
const oauth = {
  clientId: sampleIntegration.id,
  clientSecret: sampleIntegration.secret,
  publicUrl: new URL(sampleIntegration.redirectUri).origin,
};
const openStore = sharedDatabase();
const leads = { method: 'GET', path: '/api/v4/leads?limit=1' } as const;

interface Opened {
  local: KommoApi;
  store: ReceiverStore;
  api: KommoClient;
  /** The client of another process. */
  another: () => KommoClient;
  installation: Installation;
  failure: (request?: ApiRequest) => Promise<ApiFailure>;
  stored: () => Promise<Installation>;
}

/** A client for the sample account, with a pair of tokens of the local Kommo. */
async function open(): Promise<Opened> {
  const local = await startKommoApi();
  const store = openStore(Date.now);
  onTestFinished(() => local.close());
  const pair = local.kommo.tokens.exchange(local.kommo.tokens.issueCode(accountId));
  const installation = await store.installations.install({
    accountId,
    host: 'my_company.kommo.com',
    tokens: {
      accessToken: pair.access_token,
      refreshToken: pair.refresh_token,
      expiresAt: Date.now() + 864e5,
    },
  });
  const another = () =>
    createKommoClient(
      testSurroundings({ kommoOrigin: local.origin, oauth, requestsPerSecond: 1000 }, checkedLog()),
      store,
    );
  const api = another();
  local.kommo.limit.limits.perSecond = 1000;
  local.kommo.limit.limits.perSecondOfAccount = 1000;
  return {
    local,
    store,
    api,
    another,
    installation,
    failure: async (request = leads) => {
      const error: unknown = await api.request(accountId, request).catch((reason: unknown) => reason);
      if (!(error instanceof ApiFailure)) throw new Error(`Not a failure: ${JSON.stringify(error)}`);
      return error;
    },
    stored: async () => (await store.installations.of(accountId))!,
  };
}

const refreshes = ({ local }: Opened) => local.kommo.requests.of('POST /oauth2/access_token');

describe('the client of API v4', () => {
  it('asks with the token of the account', async () => {
    const { api } = await open();
    const { status, body } = await api.request(accountId, leads);
    expect([status, Object.keys(body as object)]).toEqual([200, expect.arrayContaining(['_embedded'])]);
  });

  it('takes 204 for an empty answer', async () => {
    const { api } = await open();
    const path = '/api/v4/leads?filter[id][]=1';
    expect(await api.request(accountId, { method: 'GET', path })).toEqual({ status: 204, body: undefined });
  });

  it('gives 400 and 404 as answers', async () => {
    const { api } = await open();
    const { status } = await api.request(accountId, { method: 'POST', path: '/api/v4/leads/notes', body: [] });
    expect(status).toBe(400);
    expect((await api.request(accountId, { method: 'GET', path: '/api/v4/leads/1' })).status).toBe(404);
  });

  it.each([
    [{ kind: 'refused', status: 500 }, 'server-error', true],
    [{ kind: 'refused', status: 504 }, 'server-error', true],
    [{ kind: 'broken' }, 'broken-answer', true],
    [{ kind: 'cut off' }, 'no-answer', true],
    [{ kind: 'lost' }, 'no-answer', true],
    [{ kind: 'refused', status: 300 }, 'redirected', false],
    [{ kind: 'refused', status: 302 }, 'redirected', false],
  ] as const)('takes %j for "%s"', async (trouble, code, isSent) => {
    const { local, failure } = await open();
    local.kommo.troubles.add(trouble);
    expect(await failure()).toMatchObject({ code, isSent, isLater: true });
  });

  it('tells a request that never left from one that did', async () => {
    const { local, failure } = await open();
    await local.close();
    expect(await failure()).toMatchObject({ code: 'no-answer', isSent: false });
  });

  it.each([
    [{ kind: 'refused', status: 429, retryAfter: 40 }, 'too-many-requests', 40],
    [{ kind: 'refused', status: 429 }, 'too-many-requests', 5],
    [{ kind: 'refused', status: 403 }, 'blocked', 300],
  ] as const)('leaves the account alone after %j', async (trouble, code, seconds) => {
    const opened = await open();
    opened.local.kommo.troubles.add({ ...trouble, times: 1 });
    expect(await opened.failure()).toMatchObject({ code, seconds });
    expect(await opened.store.accounts.reserveCall(accountId, 1)).toBeGreaterThan((seconds - 1) * 1000);
    expect(opened.local.kommo.requests.entries).toHaveLength(1);
  });

  it('tells the operator what only he can mend', async () => {
    const { local, api, failure, stored } = await open();
    local.kommo.firstAccount.standing.isPaid = false;
    expect(await failure()).toMatchObject({ code: 'unpaid', isLater: false });
    expect((await stored()).problem).toContain('402');
    local.kommo.firstAccount.standing.isPaid = true;
    await api.request(accountId, leads);
    expect((await stored()).problem).toBeUndefined();
    local.kommo.firstAccount.standing.maySendToChats = false;
    const path = '/api/v4/talks/1/send_message';
    expect(await failure({ method: 'POST', path, body: { text: 'Hi' } })).toMatchObject({
      code: 'no-right',
      isLater: false,
    });
    expect((await stored()).problem).toContain('scope');
    await api.request(accountId, leads);
    expect((await stored()).problem).toContain('scope');
  });
});

describe('tokens', () => {
  it('are refreshed once after 401, and the request is repeated', async () => {
    const opened = await open();
    opened.local.kommo.putForward(86_401);
    expect((await opened.api.request(accountId, leads)).status).toBe(200);
    expect(refreshes(opened)).toHaveLength(1);
    expect((await opened.stored()).tokenVersion).toBe(opened.installation.tokenVersion + 1);
  });

  it('are refreshed before their time is over', async () => {
    const opened = await open();
    const tokens = (await opened.store.installations.tokens(opened.installation))!;
    await opened.store.installations.install({
      accountId,
      host: 'my_company.kommo.com',
      tokens: { ...tokens, expiresAt: 0 },
    });
    await opened.api.request(accountId, leads);
    expect(opened.local.kommo.requests.entries.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('are refreshed once for fifty callers in two clients', async () => {
    const opened = await open();
    opened.local.kommo.putForward(86_401);
    const other = opened.another();
    const calls = Array.from({ length: 50 }, (_, index) => (index % 2 ? opened.api : other).request(accountId, leads));
    expect((await Promise.all(calls)).every(({ status }) => status === 200)).toBe(true);
    expect(refreshes(opened)).toHaveLength(1);
  });

  it('are asked for once more with the old one when the answer was lost', async () => {
    const opened = await open();
    opened.local.kommo.tokens.refreshTokens = 'until the next is used';
    opened.local.kommo.putForward(86_401);
    opened.local.kommo.troubles.add({ on: 'POST /oauth2', kind: 'lost', times: 1 });
    expect((await opened.api.request(accountId, leads)).status).toBe(200);
    expect(refreshes(opened)).toHaveLength(2);
  });

  it('are never shown again once they are refused', async () => {
    const opened = await open();
    opened.local.kommo.putForward(86_401 * 91);
    expect(await opened.failure()).toMatchObject({ code: 'consent', isLater: true });
    expect(await opened.failure()).toMatchObject({ code: 'consent' });
    expect(refreshes(opened)).toHaveLength(1);
    expect(await opened.stored()).toMatchObject({ state: 'consent', problem: expect.stringContaining('refused') });
    expect(await opened.store.installations.tokens(opened.installation)).toBeUndefined();
  });

  it('wait for another time when Kommo cannot be reached twice', async () => {
    const opened = await open();
    opened.local.kommo.putForward(86_401);
    opened.local.kommo.troubles.add({ on: 'POST /oauth2', kind: 'refused', status: 502 });
    expect(await opened.failure()).toMatchObject({ code: 'no-answer', isLater: true });
    expect(refreshes(opened)).toHaveLength(2);
    expect((await opened.stored()).state).toBe('active');
  });

  it('that a missing key has sealed are told to the operator, and wait for it', async () => {
    const opened = await open();
    await rowsOf(opened.store.database, "UPDATE installations SET tokens = 'b2xk.a.b.c'");
    expect(await opened.failure()).toMatchObject({ code: 'key-missing', isLater: true });
    expect((await opened.stored()).problem).toContain('ENCRYPTION_KEY has no key "old" any more.');
    expect(opened.local.kommo.requests.entries).toEqual([]);
  });

  it('go to the new subdomain of an account that was renamed', async () => {
    const opened = await open();
    opened.local.kommo.firstAccount.facts = { ...opened.local.kommo.firstAccount.facts, subdomain: 'new-name' };
    expect((await opened.api.request(accountId, leads)).status).toBe(200);
    expect((await opened.stored()).host).toBe('new-name.kommo.com');
  });

  it('are refreshed at the new subdomain too', async () => {
    const opened = await open();
    opened.local.kommo.firstAccount.facts = { ...opened.local.kommo.firstAccount.facts, subdomain: 'new-name' };
    opened.local.kommo.putForward(86_401);
    expect((await opened.api.request(accountId, leads)).status).toBe(200);
    expect((await opened.stored()).host).toBe('new-name.kommo.com');
  });
});
