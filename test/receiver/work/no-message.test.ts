import { expect, it } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { makeHook } from '../support/make-hook';
import { sharedDatabase } from '../support/shared-database';
import { testChannel } from '../support/test-channel';
import { startTestWorker } from '../support/test-worker';

const accountId = sampleAccount.facts.id;
const day = 24 * 60 * 60 * 1000;
const openStore = sharedDatabase();

it('a lead without a contact gets a note that says so', async () => {
  const [lead, ...others] = sampleAccount.leads;
  const accounts = [{ ...sampleAccount, leads: [{ ...lead!, contactIds: [] }, ...others] }] as const;
  const { work, outcomes, notes } = await startTestWorker({ openStore, channel: testChannel(), accounts });
  await work(makeHook({ accountId, leadId: lead!.id }));
  expect(await outcomes()).toEqual(['no-contacts']);
  expect(notes(lead!.id)).toEqual(['No message was sent: no contact is linked.']);
});

it.each([
  [day + 60_000, 'expired', ['No message was sent: the data could not be read for 24 hours.']],
  [day - 60_000, 'accepted', [expect.stringMatching(/^Message sent to/)]],
])('a hook of %i ms ago that cannot be read ends as %s', async (age, outcome, told) => {
  const { local, workInHurry, outcomes, notes } = await startTestWorker({ openStore, channel: testChannel() });
  local.kommo.troubles.add({ kind: 'refused', status: 500, on: 'GET /api/v4/leads', times: 1 });
  await workInHurry(makeHook({ accountId, leadId: 123123, receivedAt: Date.now() - age }));
  expect(await outcomes()).toEqual([outcome]);
  expect(notes(123123)).toEqual(told);
});

it('a moment is written in the pattern and the time zone of the account', async () => {
  const channel = testChannel();
  const { work } = await startTestWorker({ openStore, channel });
  await work(makeHook({ accountId, leadId: 123123, message: '{{lead.cf.513}}' }));
  expect(channel.sent.map(({ text }) => text)).toEqual(['04/06/2017 01:00 PM']);
});
