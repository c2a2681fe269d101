import { expect, it, onTestFinished } from 'vitest';
import { countRefreshes, startCallers } from '../support/callers';
import { makeHook } from '../support/make-hook';
import { onPostgres, sharedDatabaseUrl } from '../support/shared-postgres';
import { openTestStore } from '../support/test-store';

onPostgres('four processes on one PostgreSQL', () => {
  it('refresh a token once for 52 callers', { timeout: 120_000 }, async () => {
    const { statuses, refreshes } = await countRefreshes(await sharedDatabaseUrl());
    expect(statuses).toEqual(Array.from({ length: 52 }, () => 200));
    expect(refreshes).toBe(1);
  });

  it('take each hook once, and those of a lead in their order', { timeout: 120_000 }, async () => {
    const databaseUrl = await sharedDatabaseUrl();
    const store = await openTestStore({ databaseUrl });
    onTestFinished(() => store.database.close());
    const leads = Array.from({ length: 60 }, (_, index) => index + 1);
    const wanted = ['1', '2', '3'].flatMap((message) => leads.map((leadId) => ({ leadId, message })));
    await store.addHooks(wanted.map(({ leadId, message }) => makeHook({ leadId, message, receivedAt: 0 })));
    const callers = await startCallers(4, [databaseUrl, 'http://127.0.0.1:9', '1']);
    onTestFinished(callers.stop);
    const taken = (await callers.all('claim 5')) as [leadId: number, message: string][][];
    const names = taken.flat().map(([leadId, message]) => `${leadId} ${message}`);
    expect(names.toSorted()).toEqual(wanted.map(({ leadId, message }) => `${leadId} ${message}`).toSorted());
    for (const own of taken) {
      for (const leadId of leads) {
        const messages = own.filter(([lead]) => lead === leadId).map(([, message]) => message);
        expect(messages).toEqual(messages.toSorted());
      }
    }
    // Otherwise this would prove nothing about several processes.
    expect(taken.filter((own) => own.length > 0).length).toBeGreaterThan(1);
  });
});
