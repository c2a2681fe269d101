import { describe, expect, it } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { rowsOf } from '../../../receiver/store/statement';
import { makeHook } from '../support/make-hook';
import { testChannel } from '../support/test-channel';
import { sharedDatabase } from '../support/shared-database';
import { startTestWorker } from '../support/test-worker';

const hookOf = (leadId: number) => makeHook({ accountId: sampleAccount.facts.id, leadId });

const openStore = sharedDatabase();

describe('the note of a hook', () => {
  it.each([
    { trouble: 'refused', status: 502, posts: 2 },
    // Looked for, and found: Kommo writes it again for who asks again.
    { trouble: 'lost', posts: 1 },
    { trouble: 'broken', posts: 1 },
  ] as const)('is there once when its answer is $trouble, and the message is not sent again', async (row) => {
    const channel = testChannel();
    const { workInHurry, notes, local } = await startTestWorker({ openStore, channel });
    const status = 'status' in row ? { status: row.status } : {};
    local.kommo.troubles.add({ on: 'POST /api/v4/leads/notes', kind: row.trouble, times: 1, ...status });
    await workInHurry(hookOf(123123));
    expect(notes(123123)).toHaveLength(1);
    expect(local.kommo.requests.of('POST')).toHaveLength(row.posts);
    expect(channel.sent).toHaveLength(1);
  });

  it('is written again where only others like it are there', async () => {
    const { workInHurry, notes, local } = await startTestWorker({ openStore, channel: testChannel() });
    await workInHurry(hookOf(123123));
    const { notes: written } = local.kommo.firstAccount;
    const [note] = written.splice(0);
    const text = String(note?.params['text']);
    const likes = [{ type: 'common' }, { params: { text: `${text}.` } }, { params: {} }, { createdAt: 1_491_300_016 }];
    written.push(...likes.map((like) => ({ ...note!, ...like })));
    local.kommo.troubles.add({ on: 'POST /api/v4/leads/notes', kind: 'refused', times: 1, status: 502 });
    await workInHurry(hookOf(123123));
    expect(notes(123123).filter((other) => other === text)).toHaveLength(3);
  });

  it('writes the other notes where one of them is refused', async () => {
    const channel = testChannel();
    const { work, notes, local, store } = await startTestWorker({ openStore, channel });
    channel.results.push(async () => {
      local.kommo.firstAccount.cards.leads.delete(123124);
      return { kind: 'accepted' };
    });
    await work(hookOf(123124), hookOf(123123));
    expect(notes(123123)).toHaveLength(1);
    const failed = await rowsOf(store.database, "SELECT entity_id, problem FROM notes WHERE state = 'failed'");
    expect(failed).toEqual([{ entity_id: 123124, problem: 'Kommo answers 400 NotSupportedChoice entity_id' }]);
  });
});
