import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FourCallers, startFourCallers } from '../support/callers';
import { makeHook } from '../support/make-hook';
import { onPostgres, sharedDatabaseUrl } from '../support/shared-postgres';

onPostgres('four processes on one PostgreSQL', () => {
  let callers: FourCallers;
  beforeAll(async () => {
    callers = await startFourCallers(await sharedDatabaseUrl());
  });
  afterAll(() => callers.stop());

  it('refresh a token once for 52 callers', { timeout: 120_000 }, async () => {
    const { statuses, refreshes } = await callers.askAtOnce();
    expect(statuses).toEqual(Array.from({ length: 52 }, () => 200));
    expect(refreshes).toBe(1);
  });

  it('take each hook once, and those of a lead in their order', { timeout: 120_000 }, async () => {
    const { store, accountId } = callers;
    const leads = Array.from({ length: 60 }, (_, index) => index + 1);
    const wanted = ['1', '2', '3'].flatMap((message) => leads.map((leadId) => ({ leadId, message })));
    await store.addHooks(wanted.map((parts) => makeHook({ ...parts, accountId, receivedAt: 0 })));
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
