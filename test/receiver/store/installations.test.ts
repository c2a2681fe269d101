import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createKommoClient } from '../../../receiver/api/kommo-client';
import type { EncryptionKey as Key } from '../../../receiver/settings/settings';
import { rowsOf } from '../../../receiver/store/statement';
import { createStore } from '../../../receiver/store/store';
import { createVault } from '../../../receiver/store/vault';
import { forgetOld, queueOf } from '../../../receiver/store/retention';
import { startServer } from '../../support/web-server';
import { checkedLog } from '../support/checked-log';
import { makeHook } from '../support/make-hook';
import { testSurroundings } from '../support/test-surroundings';
import { onBothDatabases } from './support/on-both-databases';

onBothDatabases((opened) => {
  describe('installations', () => {
    const install = (accountId: number, accessToken: string) =>
      opened.store.installations.install({ accountId, host: `a${accountId}.kommo.com`, tokens: { accessToken } });

    it('keep the tokens of each account for it alone', async () => {
      const [one, two] = [await install(1, 'token-one'), await install(2, 'token-two')];
      expect(await opened.store.installations.tokens(one)).toEqual({ accessToken: 'token-one' });
      expect(await opened.store.installations.tokens({ ...one, accountId: 2 })).toBeUndefined();
      await rowsOf(
        opened.store.database,
        'UPDATE installations SET tokens = (SELECT tokens FROM installations WHERE account_id = 2) WHERE account_id = 1',
      );
      await expect(opened.store.installations.tokens(one)).rejects.toThrow('authenticate');
      expect(await opened.store.installations.tokens(two)).toEqual({ accessToken: 'token-two' });
    });

    it('hold no secret that can be read in the database', async () => {
      await install(1, 'secret-token');
      await opened.store.saveCredentials(1, { password: 'secret-word' });
      const rows = await rowsOf(opened.store.database, 'SELECT * FROM installations');
      expect(JSON.stringify(rows)).not.toMatch(/secret/);
      const installation = await opened.store.installations.of(1);
      expect(await opened.store.installations.credentials(installation!)).toEqual({ password: 'secret-word' });
    });

    it('are read with a former key, and sealed with the newest one', async () => {
      const [former, newest] = [1, 2].map((id) => ({ id: `key-${id}`, key: Buffer.alloc(32, id) })) as [Key, Key];
      const installationsWith = (...keys: Key[]) =>
        createStore(opened.store.database, createVault(keys), opened.clock).installations;
      const tokens = { accessToken: 'old' };
      const sealed = await installationsWith(former).install({ accountId: 1, host: 'a.kommo.com', tokens });
      const both = installationsWith(newest, former);
      expect(await both.tokens(sealed)).toEqual(tokens);
      await both.beginRefresh(sealed, 1000);
      await both.replaceTokens(sealed, { accessToken: 'new' });
      const renewed = (await both.of(1))!;
      expect(await installationsWith(newest).tokens(renewed)).toEqual({ accessToken: 'new' });
      await expect(installationsWith(former).tokens(renewed)).rejects.toThrow('ENCRYPTION_KEY has no key "key-2"');
    });

    it('stay one when an account installs again', async () => {
      const first = await install(1, 'old');
      const second = await opened.store.installations.install({
        accountId: 1,
        host: 'new.kommo.com',
        tokens: { accessToken: 'new' },
      });
      expect(second).toMatchObject({ id: first.id, host: 'new.kommo.com', state: 'active' });
      expect(await opened.store.installations.tokens(second)).toEqual({ accessToken: 'new' });
    });

    it('let one refresh at a time, and only who has seen the newest pair', async () => {
      const seen = await install(1, 'old');
      // Which of them it is, is for the database to say.
      const begun = await Promise.all([1, 2, 3].map(() => opened.store.installations.beginRefresh(seen, 1000)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await opened.store.installations.replaceTokens(seen, { accessToken: 'new' })).toBe(true);
      expect(await opened.store.installations.beginRefresh(seen, 1000)).toBe(false);
      expect(await opened.store.installations.replaceTokens(seen, { accessToken: 'late' })).toBe(false);
      await opened.store.installations.refuseTokens(seen, 'late');
      expect(await opened.store.installations.of(1)).toMatchObject({ state: 'active' });
    });

    it('lose their tokens when these are refused, and everything when they are uninstalled', async () => {
      const installation = await install(1, 'old');
      await opened.store.installations.refuseTokens(installation, 'revoked');
      expect(await opened.store.installations.of(1)).toMatchObject({ state: 'consent', problem: 'revoked' });
      expect(await opened.store.installations.tokens(installation)).toBeUndefined();
      await opened.store.saveCredentials(1, { password: 'x' });
      await opened.store.installations.uninstall(1);
      expect(await opened.store.installations.credentials(installation)).toBeUndefined();
    });

    it('end what waits when they are uninstalled, whoever holds it', async () => {
      await opened.add({ leadId: 1 }, { leadId: 2 }, { leadId: 3, accountId: 2 });
      const held = await opened.claimOne();
      await opened.plan(held, 1);
      await opened.store.hooks.endAll(1, 'uninstalled');
      expect(await opened.store.deliveries.begin(held, `${held.id}.1`)).toBe(false);
      expect(await queueOf(opened.store.database)).toEqual([
        { state: 'waiting', length: 1, oldest: opened.clock() },
        { state: 'noting', length: 0, oldest: Infinity },
      ]);
    });
  });

  it('is held by nothing while Kommo is asked for new tokens: another process writes to the same row', async () => {
    let waiting: ServerResponse | undefined;
    const kommo = await startServer((response, { path }) => {
      if (path === '/oauth2/access_token') waiting = response;
      else response.end('{}');
    });
    const tokens = { accessToken: 'old', refreshToken: 'refresh', expiresAt: 0 };
    const installation = await opened.store.installations.install({ accountId: 1, host: 'a.kommo.com', tokens });
    const oauth = { clientId: 'id', clientSecret: 'secret', publicUrl: 'https://example.com' };
    const client = createKommoClient(
      testSurroundings({ kommoOrigin: kommo.address, oauth }, checkedLog()),
      opened.store,
    );
    const call = client.request(1, { method: 'GET', path: '/api/v4/leads' });
    await expect.poll(() => waiting).toBeDefined();

    const other = await opened.another();
    await other.saveCredentials(1, { password: 'x' });
    await other.installations.setHost(installation, 'b.kommo.com');
    await other.addHooks([makeHook({ receivedAt: opened.clock() })]);
    expect(await other.hooks.claim(1, 1)).toHaveLength(1);
    await other.database.close();

    waiting?.end(JSON.stringify({ access_token: 'new', refresh_token: 'newer', expires_in: 86_400 }));
    expect((await call).status).toBe(200);
    expect(kommo.received.at(-1)?.headers.authorization).toBe('Bearer new');
  });

  it('takes each installation code once', async () => {
    const id = await opened.store.codes.add('a.kommo.com', 'secret-code');
    expect(JSON.stringify(await rowsOf(opened.store.database, 'SELECT * FROM authorization_codes'))).not.toContain(
      'secret',
    );
    const taken = await Promise.all([opened.store.codes.claim(1000), opened.store.codes.claim(1000, id)]);
    expect(taken.filter(Boolean)).toEqual([{ id, host: 'a.kommo.com', code: 'secret-code' }]);
    opened.clock.pass(1000);
    expect(await opened.store.codes.claim(1000, id)).toBeDefined();
    await opened.store.codes.end(id!, 'installed');
    opened.clock.pass(1000);
    expect(await opened.store.codes.claim(1000)).toBeUndefined();
  });

  it('takes a token of the page once', async () => {
    const uses = await Promise.all([1, 2, 3].map(() => opened.store.useTokenOnce('a', opened.clock() / 1000 + 60)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    opened.clock.pass(61_000);
    await forgetOld(opened.store.database, opened.clock());
    expect(await opened.store.useTokenOnce('a', opened.clock() / 1000)).toBe(true);
  });
});
