import { describe, expect, it } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { rowsOf } from '../../../receiver/store/statement';
import { accountWithLeads } from '../support/account-with-leads';
import { makeHook } from '../support/make-hook';
import { sharedDatabase } from '../support/shared-database';
import { testChannel } from '../support/test-channel';
import { startTestWorker } from '../support/test-worker';

const openStore = sharedDatabase();
const [one, other] = [sampleAccount.facts.id, 2000];
const accounts = [accountWithLeads(300, one), accountWithLeads(3, other)] as const;

describe('several accounts', () => {
  it('are each read with their own token, for their own hooks alone', async () => {
    const channel = testChannel();
    const { work, local, store } = await startTestWorker({ openStore, channel, accounts: [...accounts] });
    const stranger = makeHook({ accountId: 3000, leadId: 1 });
    await work(makeHook({ accountId: other, leadId: 1, message: 'Hi {{contact.name}}' }));
    expect(channel.sent.map(({ account, text }) => [account.id, text])).toEqual([[other, 'Hi Contact 1']]);
    const { entries } = local.kommo.requests;
    expect(entries.length).toBeGreaterThan(0);
    // The local Kommo knows the account by the token.
    expect(entries.every(({ accountId }) => accountId === other)).toBe(true);
    const asked = entries.length;
    await store.addHooks([stranger]);
    await expect
      .poll(
        async () => (await rowsOf(store.database, 'SELECT problem FROM hooks WHERE account_id = 3000'))[0]?.['problem'],
      )
      .toBe('not-installed');
    // Ten thousand hooks of it would be taken in hand for the same answer.
    expect(
      await rowsOf(store.database, 'SELECT paused_until > 0 AS paused FROM accounts WHERE account_id = 3000'),
    ).toEqual([{ paused: 1 }]);
    expect(local.kommo.requests.entries).toHaveLength(asked);
    expect(channel.sent).toHaveLength(1);
    await store.hooks.endAll(3000, 'uninstalled');
  });

  it('do not wait for one that is asked too much', async () => {
    const channel = testChannel();
    const { local, store, worker } = await startTestWorker({ openStore, channel, accounts: [...accounts] });
    local.kommo.troubles.add({ on: 'GET /api/v4/account', kind: 'refused', status: 429, retryAfter: 3600, times: 1 });
    await store.addHooks([makeHook({ accountId: one, leadId: 1 })]);
    worker.wake();
    await expect.poll(() => local.kommo.requests.entries.at(-1)?.status).toBe(429);
    await store.addHooks([makeHook({ accountId: other, leadId: 1 })]);
    worker.wake();
    await expect.poll(() => channel.sent.map(({ account }) => account.id)).toEqual([other]);
    expect(await store.accounts.takeTurn([other])).toBeUndefined();
    await store.hooks.endAll(one, 'uninstalled');
  });

  it('are read 250 leads at a time, and noted 50', async () => {
    const channel = testChannel();
    const { work, local } = await startTestWorker({ openStore, channel, accounts: [...accounts] });
    await work(...Array.from({ length: 300 }, (_, index) => makeHook({ accountId: one, leadId: index + 1 })));
    expect(channel.sent).toHaveLength(300);
    const counts = (beginning: string): number[] =>
      local.kommo.requests.of(beginning).map(({ path }) => path.match(/filter\[id\]/g)?.length ?? 0);
    expect(counts('GET /api/v4/leads?')).toEqual([250, 50]);
    expect(counts('GET /api/v4/contacts?')).toEqual([250, 50]);
    expect(local.kommo.requests.of('POST /api/v4/leads/notes')).toHaveLength(6);
  });
});

describe('a hook that meets with a defect', () => {
  it('holds up no other, and is tried again', async () => {
    const channel = testChannel();
    const { store, worker, outcomes } = await startTestWorker({ openStore, channel, accounts: [...accounts] });
    let isBroken = true;
    Object.defineProperty(channel, 'needs', {
      get() {
        if (!isBroken) return 'phone';
        isBroken = false;
        throw new TypeError('defect');
      },
    });
    await store.addHooks([1, 2].map((leadId) => makeHook({ accountId: one, leadId })));
    worker.wake();
    await expect.poll(() => channel.sent.length).toBe(1);
    await expect.poll(outcomes).toEqual([null, 'accepted']);
    expect(await rowsOf(store.database, "SELECT problem FROM hooks WHERE state = 'waiting'")).toEqual([
      { problem: 'defect' },
    ]);
    await store.hooks.endAll(one, 'uninstalled');
  });
});
