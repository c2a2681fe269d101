import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimedHook } from '../../../receiver/store/hooks';
import { leaseTime } from '../../../receiver/store/leases';
import { migrate } from '../../../receiver/store/migrate';
import { eraseContact, eraseOld, forgetOld, queueOf } from '../../../receiver/store/retention';
import { rowsOf } from '../../../receiver/store/statement';
import type { Store } from '../../../receiver/store/store';
import { type HookParts, makeHook } from '../support/make-hook';
import { startPostgres, type TestPostgres } from '../support/postgres';
import { openTestStore, testClock } from '../support/test-store';

const hour = 60 * 60 * 1000;
let postgres: TestPostgres;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'receiver-store-'));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true });
});

const places = {
  SQLite: async () => ({ dataDir: mkdtempSync(join(folder, 'data-')) }),
  PostgreSQL: async () => ({ databaseUrl: await postgres.createDatabase() }),
};

const tables = [
  'notes',
  'deliveries',
  'hooks',
  'hook_keys',
  'accounts',
  'installations',
  'authorization_codes',
  'used_tokens',
];

describe.each(Object.entries(places))('the store on %s', (_, makePlace) => {
  let place: Awaited<ReturnType<typeof makePlace>>;
  let store: Store;
  const clock = testClock();
  beforeAll(async () => {
    place = await makePlace();
    store = await openTestStore(place, clock);
    return () => store.database.close();
  });
  beforeEach(async () => {
    await store.database.run(...tables.map((table) => ({ sql: `DELETE FROM ${table}` })));
  });
  const add = (...parts: HookParts[]) =>
    store.addHooks(parts.map((part) => makeHook({ receivedAt: clock(), ...part })));
  const claimLeads = async (accountId = 1, limit = 100): Promise<number[]> =>
    (await store.hooks.claim(accountId, limit)).map(({ event }) => event.id);
  const claimOne = async (accountId = 1): Promise<ClaimedHook> => {
    const [hook] = await store.hooks.claim(accountId, 1);
    if (!hook) throw new Error('No hook is due.');
    return hook;
  };
  const plan = (hook: ClaimedHook, ...contacts: number[]) =>
    store.deliveries.plan(hook, {
      deliveries: contacts.map((contactId) => ({
        ...{ id: `${hook.id}.${contactId}`, contactId, name: 'Ana', phone: '+15550100', text: 'Hi' },
      })),
      unknownCodes: [],
    });

  describe('adding hooks', () => {
    it('gives them back as they came', async () => {
      const hook = makeHook({ message: 'Olá {{contact.name}} 👋', receivedAt: clock() });
      await store.addHooks([hook]);
      const { event, settings, receivedAt, accountId, id } = await claimOne();
      expect({ event, settings, receivedAt, accountId, id, key: hook.key }).toEqual(hook);
    });

    it('takes the same key once in 48 hours, whoever brings it', async () => {
      const other = await openTestStore(place, clock);
      expect(await add({ key: 'a' }, { key: 'a' }, { key: 'b' })).toEqual({ added: 2, duplicates: 1 });
      expect(await other.addHooks([makeHook({ key: 'a', receivedAt: clock() })])).toEqual({ added: 0, duplicates: 1 });
      clock.pass(47 * hour);
      expect(await add({ key: 'b' })).toEqual({ added: 0, duplicates: 1 });
      clock.pass(2 * hour);
      expect(await add({ key: 'a' })).toEqual({ added: 1, duplicates: 0 });
      await other.database.close();
    });

    it('takes the same id once, without calling it a duplicate', async () => {
      const hooks = [makeHook(), makeHook()];
      await store.addHooks(hooks);
      expect(await store.addHooks(hooks)).toEqual({ added: 0, duplicates: 0 });
    });

    it('takes thousands at once', async () => {
      const many = Array.from({ length: 2100 }, (_, index) => ({ leadId: index + 1 }));
      expect(await add(...many)).toEqual({ added: 2100, duplicates: 0 });
    });

    it.each([
      ['a lead that left a stretched action', { direction: 'went_from_trigger' }, 'went-from-trigger'],
      ['an event that nobody knows', { type: 119 }, 'unknown-event'],
      ['no event', { type: 0 }, 'unknown-event'],
    ])('ends %s at once', async (_, parts, outcome) => {
      await add(parts);
      expect(await store.hooks.claim(1, 10)).toEqual([]);
      expect(await rowsOf(store.database, 'SELECT state, outcome FROM hooks')).toEqual([{ state: 'done', outcome }]);
    });

    it.each([1, 14, 15, 16, 17, 18, 19, 20, 21, 22])('lets type %i wait for its message', async (type) => {
      await add({ type });
      expect(await store.hooks.claim(1, 10)).toHaveLength(1);
    });
  });

  describe('taking hooks', () => {
    it('takes one of each lead, in the order in which they came', async () => {
      await add({ leadId: 1, message: 'first' }, { leadId: 2 }, { leadId: 1, message: 'second' });
      const hooks = await store.hooks.claim(1, 10);
      expect(hooks.map(({ event, settings }) => [event.id, settings['message']])).toEqual([
        [1, 'first'],
        [2, 'Hi'],
      ]);
      expect(await claimLeads()).toEqual([]);
      await store.hooks.finish(hooks[0]!, { outcome: 'accepted' });
      expect((await claimOne()).settings['message']).toBe('second');
    });

    it('tells a lead from a customer with the same number', async () => {
      await add({ leadId: 7 }, { customerId: 7 });
      expect(await store.hooks.claim(1, 10)).toHaveLength(2);
    });

    it('gives a hook to another after the lease, and to nobody before', async () => {
      await add({});
      const first = await claimOne();
      clock.pass(leaseTime - 1);
      expect(await claimLeads()).toEqual([]);
      await store.hooks.renew([first]);
      clock.pass(leaseTime - 1);
      expect(await claimLeads()).toEqual([]);
      clock.pass(1);
      const second = await claimOne();
      expect(second.attempt).toBe(first.attempt + 1);
    });

    it('lets who comes back late finish, plan, send and postpone nothing', async () => {
      await add({});
      const late = await claimOne();
      clock.pass(leaseTime);
      const now = await claimOne();
      await plan(late, 1);
      expect(await store.deliveries.of([late])).toEqual([]);
      await plan(now, 2);
      expect(await store.deliveries.begin(late, `${now.id}.2`)).toBe(false);
      await store.deliveries.end(late, `${now.id}.2`, { state: 'accepted' });
      await store.hooks.finish(late, { outcome: 'accepted', note: 'late' });
      await store.hooks.postpone([late], 0);
      expect((await store.deliveries.of([now])).map(({ state }) => state)).toEqual(['waiting']);
      expect(await store.notes.claim(1, 10)).toEqual([]);
      expect(await claimLeads()).toEqual([]);
      await store.hooks.finish(now, { outcome: 'accepted', note: 'in time' });
      expect((await store.notes.claim(1, 10)).map(({ text }) => text)).toEqual(['in time']);
    });

    it('leaves a postponed hook alone until its time, and the hooks of its lead with it', async () => {
      await add({ leadId: 1 }, { leadId: 1 }, { leadId: 2 });
      const [hook] = await store.hooks.claim(1, 1);
      await store.hooks.postpone([hook!], clock() + 1000, 'no-answer');
      expect(await claimLeads()).toEqual([2]);
      clock.pass(1000);
      const again = await claimOne();
      expect([again.event.id, again.tries]).toEqual([1, 1]);
    });
  });

  describe('turns', () => {
    it('go round the accounts', async () => {
      const many = Array.from({ length: 50 }, (_, index) => ({ leadId: index, accountId: 1 }));
      await add(...many, { accountId: 2 }, { accountId: 3 });
      const turns: (number | undefined)[] = [];
      for (let turn = 0; turn < 6; turn += 1) {
        const accountId = await store.accounts.takeTurn([]);
        turns.push(accountId);
        clock.pass(1);
      }
      expect(turns.slice(0, 3).toSorted()).toEqual([1, 2, 3]);
      expect(turns.slice(3)).toEqual(turns.slice(0, 3));
      expect(await store.accounts.takeTurn([1, 2, 3])).toBeUndefined();
    });

    it('pass over an account that is paused, and come back to it', async () => {
      await add({ accountId: 1 });
      await store.accounts.pause(1, 5000);
      await store.accounts.pause(1, 1000);
      expect(await store.accounts.takeTurn([])).toBeUndefined();
      clock.pass(5000);
      expect(await store.accounts.takeTurn([])).toBe(1);
    });

    it('come to an account that has only notes to write', async () => {
      await add({});
      await store.hooks.finish(await claimOne(), { outcome: 'accepted', note: 'sent' });
      expect(await store.accounts.takeTurn([])).toBe(1);
      await store.notes.end(await store.notes.claim(1, 10), 'written');
      expect(await store.accounts.takeTurn([])).toBeUndefined();
    });
  });

  it('gives the calls of an account equal distances, whoever makes them', async () => {
    const other = await openTestStore(place, clock);
    const waits = await Promise.all([store, other, store, other].map(({ accounts }) => accounts.reserveCall(1, 150)));
    expect(waits.toSorted((a, b) => a - b)).toEqual([0, 150, 300, 450]);
    clock.pass(10_000);
    expect(await store.accounts.reserveCall(1, 150)).toBe(0);
    expect(await store.accounts.reserveCall(2, 150)).toBe(0);
    await other.database.close();
  });

  describe('deliveries', () => {
    it('are planned once, and stay in their order', async () => {
      await add({});
      const hook = await claimOne();
      await plan(hook, 5, 3);
      await plan(hook, 5, 3);
      expect((await store.deliveries.of([hook])).map(({ contactId }) => contactId)).toEqual([5, 3]);
      clock.pass(leaseTime);
      expect((await claimOne()).isPlanned).toBe(true);
    });

    it('are begun once they are waiting, and not after their end', async () => {
      await add({});
      const hook = await claimOne();
      await plan(hook, 1);
      const id = `${hook.id}.1`;
      expect(await store.deliveries.begin(hook, id)).toBe(true);
      await store.deliveries.end(hook, id, { state: 'accepted', providerId: 'p1' });
      expect(await store.deliveries.begin(hook, id)).toBe(false);
      expect((await store.deliveries.of([hook]))[0]).toMatchObject({ state: 'accepted', tries: 1 });
    });
  });

  describe('notes', () => {
    const makeNote = async () => {
      await add({});
      await store.hooks.finish(await claimOne(), { outcome: 'accepted', note: 'sent' });
    };

    it('may be written already when somebody has begun them', async () => {
      await makeNote();
      await store.notes.begin(await store.notes.claim(1, 10));
      clock.pass(leaseTime);
      const [note] = await store.notes.claim(1, 10);
      expect(note).toMatchObject({ mayBeWritten: true, text: 'sent', entityId: 10, entity: 'lead' });
      await store.notes.postpone([note!], { dueAt: clock(), problem: 'too-many-requests', wasRefused: true });
      expect((await store.notes.claim(1, 10))[0]).toMatchObject({ mayBeWritten: false, tries: 1 });
    });

    it('are taken by one', async () => {
      await makeNote();
      const taken = await Promise.all([store.notes.claim(1, 10), store.notes.claim(1, 10)]);
      expect(taken.flat()).toHaveLength(1);
    });
  });

  describe('installations', () => {
    const install = (accountId: number, accessToken: string) =>
      store.installations.install({ accountId, host: `a${accountId}.kommo.com`, tokens: { accessToken } });

    it('keep the tokens of each account for it alone', async () => {
      const [one, two] = [await install(1, 'token-one'), await install(2, 'token-two')];
      expect(await store.installations.tokens(one)).toEqual({ accessToken: 'token-one' });
      expect(await store.installations.tokens({ ...one, accountId: 2 })).toBeUndefined();
      await rowsOf(
        store.database,
        'UPDATE installations SET tokens = (SELECT tokens FROM installations WHERE account_id = 2) WHERE account_id = 1',
      );
      await expect(store.installations.tokens(one)).rejects.toThrow('authenticate');
      expect(await store.installations.tokens(two)).toEqual({ accessToken: 'token-two' });
    });

    it('hold no secret that can be read in the database', async () => {
      await install(1, 'secret-token');
      await store.saveCredentials(1, { password: 'secret-word' });
      const rows = await rowsOf(store.database, 'SELECT * FROM installations');
      expect(JSON.stringify(rows)).not.toMatch(/secret/);
      const installation = await store.installations.of(1);
      expect(await store.installations.credentials(installation!)).toEqual({ password: 'secret-word' });
    });

    it('stay one when an account installs again', async () => {
      const first = await install(1, 'old');
      const second = await store.installations.install({
        accountId: 1,
        host: 'new.kommo.com',
        tokens: { accessToken: 'new' },
      });
      expect(second).toMatchObject({ id: first.id, host: 'new.kommo.com', state: 'active' });
      expect(await store.installations.tokens(second)).toEqual({ accessToken: 'new' });
    });

    it('let one refresh at a time, and only who has seen the newest pair', async () => {
      const seen = await install(1, 'old');
      expect(await Promise.all([1, 2, 3].map(() => store.installations.beginRefresh(seen, 1000)))).toEqual([
        true,
        false,
        false,
      ]);
      expect(await store.installations.replaceTokens(seen, { accessToken: 'new' })).toBe(true);
      expect(await store.installations.beginRefresh(seen, 1000)).toBe(false);
      expect(await store.installations.replaceTokens(seen, { accessToken: 'late' })).toBe(false);
      await store.installations.refuseTokens(seen, 'late');
      expect(await store.installations.of(1)).toMatchObject({ state: 'active' });
    });

    it('lose their tokens when these are refused, and everything when they are uninstalled', async () => {
      const installation = await install(1, 'old');
      await store.installations.refuseTokens(installation, 'revoked');
      expect(await store.installations.of(1)).toMatchObject({ state: 'consent', problem: 'revoked' });
      expect(await store.installations.tokens(installation)).toBeUndefined();
      await store.saveCredentials(1, { password: 'x' });
      await store.installations.uninstall(1);
      expect(await store.installations.credentials(installation)).toBeUndefined();
    });

    it('end what waits when they are uninstalled, whoever holds it', async () => {
      await add({ leadId: 1 }, { leadId: 2 }, { leadId: 3, accountId: 2 });
      const held = await claimOne();
      await plan(held, 1);
      await store.hooks.endAll(1, 'uninstalled');
      expect(await store.deliveries.begin(held, `${held.id}.1`)).toBe(false);
      expect(await queueOf(store.database)).toEqual([
        { state: 'waiting', length: 1, oldest: clock() },
        { state: 'noting', length: 0, oldest: Infinity },
      ]);
    });
  });

  it('takes each installation code once', async () => {
    const id = await store.codes.add('a.kommo.com', 'secret-code');
    expect(JSON.stringify(await rowsOf(store.database, 'SELECT * FROM authorization_codes'))).not.toContain('secret');
    const taken = await Promise.all([store.codes.claim(1000), store.codes.claim(1000, id)]);
    expect(taken.filter(Boolean)).toEqual([{ id, host: 'a.kommo.com', code: 'secret-code' }]);
    clock.pass(1000);
    expect(await store.codes.claim(1000, id)).toBeDefined();
    await store.codes.end(id, 'installed');
    clock.pass(1000);
    expect(await store.codes.claim(1000)).toBeUndefined();
  });

  it('takes a token of the page once', async () => {
    const uses = await Promise.all([1, 2, 3].map(() => store.useTokenOnce('a', clock() / 1000 + 60)));
    expect(uses.filter(Boolean)).toHaveLength(1);
    clock.pass(61_000);
    await forgetOld(store.database, clock());
    expect(await store.useTokenOnce('a', clock() / 1000)).toBe(true);
  });

  describe('erasing', () => {
    const makeDone = async (contactId: number) => {
      await add({ leadId: contactId, message: 'secret-message' });
      const hook = await claimOne();
      await plan(hook, contactId);
      await store.hooks.finish(hook, { outcome: 'accepted', note: 'secret-note' });
    };
    const everything = async (): Promise<string> => {
      const rows = await Promise.all(tables.map((table) => rowsOf(store.database, `SELECT * FROM ${table}`)));
      return JSON.stringify(rows);
    };

    it('takes texts, names and addresses of old hooks', async () => {
      await makeDone(1);
      clock.pass(30 * 24 * hour + 1);
      await add({ leadId: 5, message: 'young' });
      expect(await eraseOld(store.database, 30, clock())).toBe(1);
      expect(await everything()).not.toMatch(/secret|Ana|\+1555/);
      expect(await everything()).toContain('young');
      expect(await eraseOld(store.database, 30, clock())).toBe(0);
    });

    it('takes all that is known of a contact, and what waits for it is not sent', async () => {
      await makeDone(1);
      await makeDone(2);
      await add({ leadId: 3 });
      const hook = await claimOne();
      await plan(hook, 1);
      expect(await eraseContact(store.database, 1)).toBe(2);
      expect(await store.deliveries.begin(hook, `${hook.id}.1`)).toBe(false);
      const left = await rowsOf(store.database, 'SELECT contact_id FROM deliveries WHERE phone IS NOT NULL');
      expect(left).toEqual([{ contact_id: 2 }]);
    });
  });

  it('makes its tables once, however many processes start with it', async () => {
    const empty = await makePlace();
    const stores = await Promise.all([1, 2, 3, 4].map(() => openTestStore(empty)));
    await Promise.all(stores.map(({ database }) => migrate(database)));
    await stores[0]?.addHooks([makeHook()]);
    expect(await rowsOf(stores[3]!.database, 'SELECT COUNT(*) AS count FROM hooks')).toEqual([{ count: 1 }]);
    await Promise.all(stores.map(({ database }) => database.close()));
  });

  it('takes a transaction back as a whole', async () => {
    const insert = { sql: "INSERT INTO used_tokens (jti, expires_at) VALUES ('x', 1)" };
    await expect(store.database.run(insert, insert)).rejects.toThrow();
    const both = await Promise.allSettled([
      store.database.run(insert),
      store.database.run(insert, { sql: 'nonsense' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(store.database, 'SELECT jti FROM used_tokens')).toEqual([{ jti: 'x' }]);
  });
});

describe('a store on PostgreSQL', () => {
  it('goes on after a crash of the server', async () => {
    const store = await openTestStore({ databaseUrl: await postgres.createDatabase() });
    await store.addHooks([makeHook()]);
    await postgres.crash();
    await expect(store.addHooks([makeHook()])).rejects.toThrow();
    await postgres.restart();
    expect(await store.addHooks([makeHook()])).toEqual({ added: 1, duplicates: 0 });
    await store.database.close();
  });
});
