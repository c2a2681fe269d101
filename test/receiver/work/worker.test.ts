import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { ascending } from '../support/ascending';
import { makeHook } from '../support/make-hook';
import { testChannel } from '../support/test-channel';
import { sharedDatabase } from '../support/shared-database';
import { startTestWorker } from '../support/test-worker';

const accountId = sampleAccount.facts.id;
const hookOf = (leadId: number, message = 'Hi {{contact.name}}', parts = {}) =>
  makeHook({ accountId, leadId, message, ...parts });

const openStore = sharedDatabase();

/** When each request to a server leaves from now on, in milliseconds. */
function timesOfRequests(origin: string): number[] {
  const times: number[] = [];
  const hear = (message: unknown): void => {
    if ((message as { request: { origin: unknown } }).request.origin === origin) times.push(performance.now());
  };
  subscribe('undici:client:sendHeaders', hear);
  onTestFinished(() => void unsubscribe('undici:client:sendHeaders', hear));
  return times;
}

describe('the worker', () => {
  it('takes a hook all the way to a message and a note', async () => {
    const channel = testChannel();
    const { work, outcomes, local } = await startTestWorker({ openStore, channel });
    const hook = hookOf(123123, 'Hi {{contact.name}}, order {{lead.id}}');
    await work(hook);
    expect(channel.sent).toEqual([
      {
        deliveryId: `${hook.id}.7001`,
        to: { contactId: 7001, name: 'Maria Lopez', phone: '+12125550143', email: 'maria@example.com' },
        text: 'Hi Maria Lopez, order 123123',
        account: { id: accountId },
      },
    ]);
    expect(await outcomes()).toEqual(['accepted']);
    expect(local.kommo.firstAccount.notesOn('leads', 123123)).toMatchObject([
      {
        type: 'extended_service_message',
        startsPipeline: false,
        params: { text: 'Message sent to Maria Lopez (+12125550143).\nText: Hi Maria Lopez, order 123123' },
      },
    ]);
    // Nothing is read that the message does not speak of.
    const read = local.kommo.requests.of('GET ').map(({ path }) => path.replace(/\?.*/, ''));
    expect(read).toEqual(['/api/v4/account', '/api/v4/leads', '/api/v4/contacts']);
  });

  it('fills in the company, the responsible user and own fields', async () => {
    const channel = testChannel();
    const { work, notes } = await startTestWorker({ openStore, channel });
    const message = '{{company.name}}, {{company.cf.503}}, {{lead_responsible_name}}{{lead.cf.507}}';
    await work(hookOf(123125, message));
    // The lead has no value of 507, but the account has such a field.
    expect(notes(123125)).toEqual([
      'Message sent to Ayşe Yılmaz (+902125550144).\nText: Yılmaz Mimarlık, Building, Anna Berg',
    ]);
  });

  it('writes to the main contact alone where it is told to, whichever was linked first', async () => {
    const channel = testChannel();
    const { work } = await startTestWorker({ openStore, channel });
    await work(hookOf(123125, 'Hi', { onlyMain: true }));
    expect(channel.sent.map(({ to }) => to.name)).toEqual(['Ayşe Yılmaz']);
  });

  it('writes to a number once, and names who has none in the note', async () => {
    const channel = testChannel();
    const { work, notes } = await startTestWorker({ openStore, channel });
    await work(hookOf(123125), hookOf(123124));
    // The order between leads is not promised.
    const sent = Object.fromEntries(channel.sent.map(({ to, text }) => [to.phone, text]));
    expect(channel.sent).toHaveLength(2);
    expect(sent).toEqual({ '+902125550144': 'Hi Ayşe Yılmaz', '+13125550186': 'Hi John Smith' });
    expect(notes(123124)).toEqual([
      'Message sent to John Smith (+13125550186).\nText: Hi John Smith\n' +
        'No message to Noor Haddad: the contact has no phone number that can be used.',
    ]);
  });

  it('writes to every contact where the channel needs no number', async () => {
    const channel = testChannel({ needs: 'contact' });
    const { work } = await startTestWorker({ openStore, channel });
    await work(hookOf(123124), hookOf(123125));
    expect(channel.sent.map(({ to }) => to.contactId).toSorted(ascending)).toEqual([7002, 7003, 7004, 7005]);
  });

  it('writes to the contacts of a customer', async () => {
    const channel = testChannel();
    const { work, local } = await startTestWorker({ openStore, channel });
    await work(makeHook({ accountId, customerId: 123123, message: 'Hi {{contact.name}}' }));
    expect(channel.sent.map(({ text }) => text)).toEqual(['Hi Maria Lopez']);
    expect(local.kommo.firstAccount.notesOn('customers', 123123)).toHaveLength(1);
  });

  it.each([
    ['a lead that is deleted', hookOf(999), 'no-record', []],
    [
      'a message of which nothing is left',
      hookOf(123124, '{{lead.cf.501}}'),
      'empty-message',
      ['No message was sent: nothing is left of its text when the fields are filled in.'],
    ],
    ['a lead that left the stage', hookOf(123124, 'Hi', { direction: 'went_from_trigger' }), 'went-from-trigger', []],
  ])('sends nothing for %s', async (...[, hook, outcome, told]) => {
    const channel = testChannel();
    const { work, outcomes, notes } = await startTestWorker({ openStore, channel });
    await work(hook);
    expect(channel.sent).toEqual([]);
    expect(await outcomes()).toEqual([outcome]);
    expect(notes(123124)).toEqual(told);
  });

  it('leaves out what nobody knows, and says so', async () => {
    const channel = testChannel();
    const { work, notes } = await startTestWorker({ openStore, channel });
    await work(hookOf(123123, 'Hi {{nobody}} {{lead.cf.501}} {{lead.cf.9999|x}}'));
    expect(channel.sent[0]?.text).toMatch(/^Hi \S+ x$/);
    expect(notes(123123)[0]).toContain('no such field: {{nobody}}, {{lead.cf.9999}}');
  });

  it('sends the messages of a lead in the order of its hooks, and reads and notes them in few calls', async () => {
    const channel = testChannel();
    const { work, local } = await startTestWorker({ openStore, channel });
    await work(...['one', 'two', 'three'].flatMap((text) => [123123, 123124].map((lead) => hookOf(lead, text))));
    for (const phone of ['+12125550143', '+13125550186']) {
      const texts = channel.sent.filter(({ to }) => to.phone === phone).map(({ text }) => text);
      expect(texts).toEqual(['one', 'two', 'three']);
    }
    expect(local.kommo.requests.of('GET /api/v4/leads?')).toHaveLength(3);
    expect(local.kommo.requests.of('POST /api/v4/leads/notes').length).toBeLessThanOrEqual(6);
  });

  it('asks Kommo at most seven times in any second', async () => {
    const channel = testChannel();
    const { work, local } = await startTestWorker({ openStore, channel, settings: { requestsPerSecond: 7 } });
    // Looked at where requests leave: a process that stands still, as one on a busy machine may, reads several at once.
    Object.assign(local.kommo.limit.limits, { perSecond: 500, perSecondOfAccount: 500 });
    await work(hookOf(123123, 'A connection is there now'));
    const leaving = timesOfRequests(local.origin);
    await work(...Array.from({ length: 12 }, (_, index) => hookOf(123123 + (index % 2), `${index}`)));
    expect(channel.sent).toHaveLength(13);
    expect(leaving.length).toBeGreaterThan(8);
    const ofEight = leaving.slice(7).map((time, index) => time - (leaving[index] ?? 0));
    expect(Math.min(...ofEight)).toBeGreaterThan(1000);
  });

  it('tries again what the channel takes later, with the same id and text', async () => {
    const channel = testChannel();
    channel.results.push({ kind: 'later', seconds: 60, reason: 'busy' }, { kind: 'later', reason: 'busy' });
    const { workInHurry, outcomes } = await startTestWorker({ openStore, channel });
    await workInHurry(hookOf(123123));
    expect(await outcomes()).toEqual(['accepted']);
    expect(channel.sent).toEqual([channel.sent[0], channel.sent[0], channel.sent[0]]);
  });

  it('waits as long as the channel asks for', async () => {
    const channel = testChannel();
    channel.results.push({ kind: 'later', seconds: 3600, reason: 'busy' });
    const { store, worker, deliveries } = await startTestWorker({ openStore, channel });
    await store.addHooks([hookOf(123123)]);
    worker.wake();
    await expect.poll(async () => (await deliveries()).map(({ reason }) => reason)).toEqual(['busy']);
    const [delivery] = await deliveries();
    expect(delivery).toMatchObject({ state: 'waiting', tries: 1 });
    expect((delivery?.dueAt ?? 0) - (delivery?.plannedAt ?? 0)).toBeGreaterThanOrEqual(3_600_000);
    await store.hooks.endAll(accountId, 'uninstalled');
  });

  it('gives up after 24 hours what the channel takes later', async () => {
    const channel = testChannel();
    channel.results.push({ kind: 'later', seconds: 86_401, reason: 'busy' });
    const { workInHurry, outcomes, notes } = await startTestWorker({ openStore, channel });
    await workInHurry(hookOf(123123));
    expect(await outcomes()).toEqual(['rejected']);
    expect(notes(123123)[0]).toContain('Message not sent to Maria Lopez (+12125550143): busy');
  });

  it.each([
    { isIdempotent: false, outcome: 'unknown', times: 1 },
    { isIdempotent: true, outcome: 'accepted', times: 2 },
  ])('sends what may have gone out $times times, idempotent: $isIdempotent', async (row) => {
    const channel = testChannel({ isIdempotent: row.isIdempotent });
    channel.results.push({ kind: 'unknown', reason: 'no answer' });
    const { workInHurry, outcomes, notes } = await startTestWorker({ openStore, channel });
    await workInHurry(hookOf(123123));
    expect(channel.sent).toHaveLength(row.times);
    expect(await outcomes()).toEqual([row.outcome]);
    const isTold = notes(123123)[0]?.includes('It is not known whether the message reached Maria Lopez');
    expect(isTold).toBe(!row.isIdempotent);
  });

  it('takes what a channel throws for a message that may have gone out', async () => {
    const channel = testChannel();
    channel.results.push(() => Promise.reject(new Error('defect')));
    const { work, outcomes } = await startTestWorker({ openStore, channel });
    await work(hookOf(123123));
    expect(await outcomes()).toEqual(['unknown']);
  });

  it('gives up a channel that has not answered for a minute', async () => {
    const { setTimeout: begin } = globalThis;
    const soon = (run: () => void, milliseconds?: number, ...words: []) =>
      begin(run, milliseconds === 60_000 ? 0 : milliseconds, ...words);
    const timers = vi.spyOn(globalThis, 'setTimeout').mockImplementation(soon);
    onTestFinished(() => timers.mockRestore());
    const channel = testChannel();
    channel.results.push(() => new Promise(() => undefined));
    const { work, outcomes, notes } = await startTestWorker({ openStore, channel });
    await work(hookOf(123123));
    expect(await outcomes()).toEqual(['unknown']);
    expect(notes(123123)[0]).toContain('It is not known whether the message reached Maria Lopez');
  });

  it('tells in the note what a channel rejects', async () => {
    const channel = testChannel();
    channel.results.push({ kind: 'rejected', reason: 'the number is not in use' });
    const { work, notes } = await startTestWorker({ openStore, channel });
    await work(hookOf(123123));
    expect(notes(123123)[0]).toContain('Message not sent to Maria Lopez (+12125550143): the number is not in use');
  });

  it('ends hooks of an account that is not paid, and tells the operator', async () => {
    const { work, outcomes, local, store } = await startTestWorker({ openStore, channel: testChannel() });
    local.kommo.firstAccount.standing.isPaid = false;
    await work(hookOf(123123));
    expect(await outcomes()).toEqual(['unpaid']);
    expect((await store.installations.of(accountId))?.problem).toContain('402');
  });

  it('gives back what it holds when it stops', async () => {
    const channel = testChannel();
    let release = (): void => undefined;
    channel.results.push(() => new Promise((resolve) => (release = () => resolve({ kind: 'accepted' }))));
    const { store, worker } = await startTestWorker({ openStore, channel });
    await store.addHooks([hookOf(123123)]);
    worker.wake();
    await until(() => Promise.resolve(channel.sent.length === 1));
    await worker.stop(50);
    expect(await store.hooks.claim(accountId, 1)).toHaveLength(1);
    release();
  });
});

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 10));
}
