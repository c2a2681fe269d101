import { describe, expect, it } from 'vitest';
import { leaseTime } from '../../../receiver/store/leases';
import { rowsOf } from '../../../receiver/store/statement';
import { ascending } from '../support/ascending';
import { eraseContact, eraseOld } from '../../../receiver/store/retention';
import { onBothDatabases } from './support/on-both-databases';

const hour = 60 * 60 * 1000;

onBothDatabases((opened) => {
  describe('turns', () => {
    it('go round the accounts', async () => {
      const many = Array.from({ length: 50 }, (_, index) => ({ leadId: index, accountId: 1 }));
      await opened.add(...many, { accountId: 2 }, { accountId: 3 });
      const turns: number[] = [];
      for (let turn = 0; turn < 6; turn += 1) {
        const accountId = await opened.store.accounts.takeTurn([]);
        turns.push(accountId ?? 0);
        opened.clock.pass(1);
      }
      expect(turns.slice(0, 3).toSorted(ascending)).toEqual([1, 2, 3]);
      expect(turns.slice(3)).toEqual(turns.slice(0, 3));
      expect(await opened.store.accounts.takeTurn([1, 2, 3])).toBeUndefined();
    });

    it('pass over an account that is paused, and come back to it', async () => {
      await opened.add({ accountId: 1 });
      await opened.store.accounts.pause(1, 5000);
      await opened.store.accounts.pause(1, 1000);
      expect(await opened.store.accounts.takeTurn([])).toBeUndefined();
      opened.clock.pass(5000);
      expect(await opened.store.accounts.takeTurn([])).toBe(1);
    });

    it('come to an account that has only notes to write', async () => {
      await opened.add({});
      await opened.store.hooks.finish(await opened.claimOne(), { outcome: 'accepted', note: 'sent' });
      expect(await opened.store.accounts.takeTurn([])).toBe(1);
      await opened.store.notes.end(await opened.store.notes.claim(1, 10), 'written');
      expect(await opened.store.accounts.takeTurn([])).toBeUndefined();
    });
  });

  it('gives the calls of an account equal distances, whoever makes them', async () => {
    const other = await opened.another();
    const waits = await Promise.all(
      [opened.store, other, opened.store, other].map(({ accounts }) => accounts.reserveCall(1, 150)),
    );
    expect(waits.toSorted(ascending)).toEqual([0, 150, 300, 450]);
    opened.clock.pass(10_000);
    expect(await opened.store.accounts.reserveCall(1, 150)).toBe(0);
    expect(await opened.store.accounts.reserveCall(2, 150)).toBe(0);
    await other.database.close();
  });

  describe('deliveries', () => {
    it('are planned once, and stay in their order', async () => {
      await opened.add({});
      const hook = await opened.claimOne();
      await opened.plan(hook, 5, 3);
      await opened.plan(hook, 5, 3);
      expect((await opened.store.deliveries.of([hook])).map(({ contactId }) => contactId)).toEqual([5, 3]);
      opened.clock.pass(leaseTime);
      expect((await opened.claimOne()).isPlanned).toBe(true);
    });

    it('are begun once they are waiting, and not after their end', async () => {
      await opened.add({});
      const hook = await opened.claimOne();
      await opened.plan(hook, 1);
      const id = `${hook.id}.1`;
      expect(await opened.store.deliveries.begin(hook, id)).toBe(true);
      await opened.store.deliveries.end(hook, id, { state: 'accepted', providerId: 'p1' });
      expect(await opened.store.deliveries.begin(hook, id)).toBe(false);
      expect((await opened.store.deliveries.of([hook]))[0]).toMatchObject({ state: 'accepted', tries: 1 });
    });
  });

  describe('notes', () => {
    const makeNote = async () => {
      await opened.add({});
      await opened.store.hooks.finish(await opened.claimOne(), { outcome: 'accepted', note: 'sent' });
    };

    it('may be written already when somebody has begun them', async () => {
      await makeNote();
      await opened.store.notes.begin(await opened.store.notes.claim(1, 10));
      opened.clock.pass(leaseTime);
      const [note] = await opened.store.notes.claim(1, 10);
      expect(note).toMatchObject({ mayBeWritten: true, text: 'sent', entityId: 10, entity: 'lead' });
      await opened.store.notes.postpone([note!], {
        dueAt: opened.clock(),
        problem: 'too-many-requests',
        wasRefused: true,
      });
      expect((await opened.store.notes.claim(1, 10))[0]).toMatchObject({ mayBeWritten: false, tries: 1 });
    });

    it('are begun and ended by who holds them only, and kept by who renews', async () => {
      await makeNote();
      const late = await opened.store.notes.claim(1, 10);
      opened.clock.pass(leaseTime - 1);
      await opened.store.notes.renew(late);
      opened.clock.pass(leaseTime - 1);
      expect(await opened.store.notes.claim(1, 10)).toEqual([]);
      opened.clock.pass(1);
      const now = await opened.store.notes.claim(1, 10);
      expect(await opened.store.notes.begin(late)).toEqual([]);
      await opened.store.notes.end(late, 'failed', 'late');
      await opened.store.notes.postpone(late, { dueAt: 0, problem: 'late', wasRefused: true });
      expect(await opened.store.notes.begin(now)).toEqual(now);
      await opened.store.notes.end(now, 'written');
      expect(await rowsOf(opened.store.database, 'SELECT state, problem FROM notes')).toEqual([
        { state: 'written', problem: null },
      ]);
    });

    it('are taken by one', async () => {
      await makeNote();
      const taken = await Promise.all([opened.store.notes.claim(1, 10), opened.store.notes.claim(1, 10)]);
      expect(taken.flat()).toHaveLength(1);
    });
  });

  describe('erasing', () => {
    const makeDone = async (contactId: number) => {
      await opened.add({ leadId: contactId, message: 'secret-message' });
      const hook = await opened.claimOne();
      await opened.plan(hook, contactId);
      await opened.store.hooks.finish(hook, { outcome: 'accepted', note: 'secret-note' });
    };
    const everything = async (): Promise<string> => {
      const rows = await Promise.all(
        ['hooks', 'deliveries', 'notes'].map((table) => rowsOf(opened.store.database, `SELECT * FROM ${table}`)),
      );
      return JSON.stringify(rows);
    };

    it('takes texts, names and addresses of old hooks', async () => {
      await makeDone(1);
      opened.clock.pass(30 * 24 * hour + 1);
      await opened.add({ leadId: 5, message: 'young' });
      expect(await eraseOld(opened.store.database, 30, opened.clock())).toBe(1);
      expect(await everything()).not.toMatch(/secret|Ana|\+1555/);
      expect(await everything()).toContain('young');
      expect(await eraseOld(opened.store.database, 30, opened.clock())).toBe(0);
    });

    it('takes all that is known of a contact, and what waits for it is not sent', async () => {
      await makeDone(1);
      await makeDone(2);
      await opened.add({ leadId: 3 });
      const hook = await opened.claimOne();
      await opened.plan(hook, 1);
      expect(await eraseContact(opened.store.database, { accountId: 1, contactId: 1 })).toBe(2);
      expect(await opened.store.deliveries.begin(hook, `${hook.id}.1`)).toBe(false);
      const left = await rowsOf(opened.store.database, 'SELECT contact_id FROM deliveries WHERE phone IS NOT NULL');
      expect(left).toEqual([{ contact_id: 2 }]);
    });

    it('lets no note without its text be written', async () => {
      await makeDone(1);
      opened.clock.pass(30 * 24 * hour + 1);
      await eraseOld(opened.store.database, 30, opened.clock());
      expect(await opened.store.notes.claim(1, 10)).toEqual([]);
    });

    it.each([
      ['a contact', () => eraseContact(opened.store.database, { accountId: 1, contactId: 1 }), 'erased'],
      ['an account', () => opened.store.hooks.endAll(1, 'uninstalled'), 'uninstalled'],
    ])('of %s calls nothing back that is being sent: nobody knows what becomes of it', async (...[, erase, reason]) => {
      await opened.add({});
      const hook = await opened.claimOne();
      await opened.plan(hook, 1);
      await opened.store.deliveries.begin(hook, `${hook.id}.1`);
      await erase();
      expect(await opened.store.deliveries.of([hook])).toMatchObject([{ state: 'unknown', reason }]);
    });
  });
});
