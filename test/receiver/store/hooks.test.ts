import { describe, expect, it } from 'vitest';
import { leaseTime } from '../../../receiver/store/leases';
import { rowsOf } from '../../../receiver/store/statement';
import { makeHook } from '../support/make-hook';
import { onBothDatabases } from './support/on-both-databases';

const hour = 60 * 60 * 1000;

onBothDatabases((opened) => {
  describe('adding hooks', () => {
    it('gives them back as they came', async () => {
      const hook = makeHook({ message: 'Olá {{contact.name}} 👋', receivedAt: opened.clock() });
      await opened.store.addHooks([hook]);
      const { event, settings, receivedAt, accountId, id } = await opened.claimOne();
      expect({ event, settings, receivedAt, accountId, id, key: hook.key }).toEqual(hook);
    });

    it('takes the same key once in 48 hours, whoever brings it', async () => {
      const other = await opened.another();
      expect(await opened.add({ key: 'a' }, { key: 'a' }, { key: 'b' })).toEqual({ added: 2, duplicates: 1 });
      expect(await other.addHooks([makeHook({ key: 'a', receivedAt: opened.clock() })])).toEqual({
        added: 0,
        duplicates: 1,
      });
      opened.clock.pass(47 * hour);
      expect(await opened.add({ key: 'b' })).toEqual({ added: 0, duplicates: 1 });
      opened.clock.pass(2 * hour);
      expect(await opened.add({ key: 'a' })).toEqual({ added: 1, duplicates: 0 });
      await other.database.close();
    });

    it('takes the same id once, without calling it a duplicate', async () => {
      const hooks = [makeHook(), makeHook()];
      await opened.store.addHooks(hooks);
      expect(await opened.store.addHooks(hooks)).toEqual({ added: 0, duplicates: 0 });
    });

    it('takes thousands at once', async () => {
      const many = Array.from({ length: 2100 }, (_, index) => ({ leadId: index + 1 }));
      expect(await opened.add(...many)).toEqual({ added: 2100, duplicates: 0 });
    });

    it.each([
      ['a lead that left a stretched action', { direction: 'went_from_trigger' }, 'went-from-trigger'],
      ['an event that nobody knows', { type: 119 }, 'unknown-event'],
      ['no event', { type: 0 }, 'unknown-event'],
    ])('ends %s at once', async (_title, parts, outcome) => {
      await opened.add(parts);
      expect(await opened.store.hooks.claim(1, 10)).toEqual([]);
      expect(await rowsOf(opened.store.database, 'SELECT state, outcome FROM hooks')).toEqual([
        { state: 'done', outcome },
      ]);
    });

    it.each([1, 14, 15, 16, 17, 18, 19, 20, 21, 22])('lets type %i wait for its message', async (type) => {
      await opened.add({ type });
      expect(await opened.store.hooks.claim(1, 10)).toHaveLength(1);
    });
  });

  describe('taking hooks', () => {
    it('takes one of each lead, in the order in which they came', async () => {
      await opened.add({ leadId: 1, message: 'first' }, { leadId: 2 }, { leadId: 1, message: 'second' });
      const hooks = await opened.store.hooks.claim(1, 10);
      expect(hooks.map(({ event, settings }) => [event.id, settings['message']])).toEqual([
        [1, 'first'],
        [2, 'Hi'],
      ]);
      expect(await opened.claimLeads()).toEqual([]);
      await opened.store.hooks.finish(hooks[0]!, { outcome: 'accepted' });
      expect((await opened.claimOne()).settings['message']).toBe('second');
    });

    it('takes few at once where they are large', async () => {
      const message = 'é'.repeat(125_000);
      await opened.add(...Array.from({ length: 9 }, (_, index) => ({ leadId: index + 1, message })));
      expect(await opened.claimLeads()).toEqual([1, 2, 3, 4]);
      expect(await opened.claimLeads()).toEqual([5, 6, 7, 8]);
      expect(await opened.claimLeads()).toEqual([9]);
    });

    it('tells a lead from a customer with the same number', async () => {
      await opened.add({ leadId: 7 }, { customerId: 7 });
      expect(await opened.store.hooks.claim(1, 10)).toHaveLength(2);
    });

    it('gives a hook to another after the lease, and to nobody before', async () => {
      await opened.add({});
      const first = await opened.claimOne();
      opened.clock.pass(leaseTime - 1);
      expect(await opened.claimLeads()).toEqual([]);
      await opened.store.hooks.renew([first]);
      opened.clock.pass(leaseTime - 1);
      expect(await opened.claimLeads()).toEqual([]);
      opened.clock.pass(1);
      const second = await opened.claimOne();
      expect(second.attempt).toBe(first.attempt + 1);
    });

    it('lets who comes back late finish, plan, send and postpone nothing', async () => {
      await opened.add({});
      const late = await opened.claimOne();
      opened.clock.pass(leaseTime);
      const now = await opened.claimOne();
      await opened.plan(late, 1);
      expect(await opened.store.deliveries.of([late])).toEqual([]);
      await opened.plan(now, 2);
      expect(await opened.store.deliveries.begin(late, `${now.id}.2`)).toBe(false);
      await opened.store.deliveries.end(late, `${now.id}.2`, { state: 'accepted' });
      await opened.store.hooks.finish(late, { outcome: 'accepted', note: 'late' });
      await opened.store.hooks.postpone([late], 0);
      expect((await opened.store.deliveries.of([now])).map(({ state }) => state)).toEqual(['waiting']);
      expect(await opened.store.notes.claim(1, 10)).toEqual([]);
      expect(await opened.claimLeads()).toEqual([]);
      await opened.store.hooks.finish(now, { outcome: 'accepted', note: 'in time' });
      expect((await opened.store.notes.claim(1, 10)).map(({ text }) => text)).toEqual(['in time']);
    });

    it('leaves a postponed hook alone until its time, and the hooks of its lead with it', async () => {
      await opened.add({ leadId: 1 }, { leadId: 1 }, { leadId: 2 });
      const [hook] = await opened.store.hooks.claim(1, 1);
      await opened.store.hooks.postpone([hook!], opened.clock() + 1000, 'no-answer');
      expect(await opened.claimLeads()).toEqual([2]);
      opened.clock.pass(1000);
      const again = await opened.claimOne();
      expect([again.event.id, again.tries]).toEqual([1, 1]);
    });
  });
});
