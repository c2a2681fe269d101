import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { type KommoApi, startKommoApi } from '../../../kommo-api/start-kommo-api';
import { temporaryFolder } from '../../support/temporary-folder';
import { accountWithLeads } from '../support/account-with-leads';
import { checkOutput } from '../support/checked-log';
import { type Phone, startPhone } from '../support/phone';
import { startWholeReceiver, type WholeReceiver } from '../support/whole-receiver';
import { deliveringEnvironment } from './support/delivering-environment';

const accountId = sampleAccount.facts.id;
const preload = new URL('support/end-thread.mjs', import.meta.url).href;

let local: KommoApi;
let phone: Phone;

beforeAll(async () => {
  local = await startKommoApi({ accounts: [accountWithLeads(10)] });
  phone = await startPhone();
  return () => Promise.all([local.close(), phone.close()]);
});

async function start(folder: string, endThread = ''): Promise<WholeReceiver> {
  const environment = { ...deliveringEnvironment({ local, phone }, folder), END_THREAD: endThread };
  const receiver = await startWholeReceiver(environment, [preload]);
  checkOutput(receiver.output);
  onTestFinished(() => receiver.kill());
  return receiver;
}

function messagesTo(leadId: number): number {
  return phone.messages().filter(({ text }) => text === `Hello ${leadId}`).length;
}

it('goes on where the thread of its SQLite file ends: another is started, and nothing is lost', async () => {
  const receiver = await start(temporaryFolder(), 'store: Hello 2');
  for (const leadId of [1, 2, 3]) {
    expect(await receiver.post({ accountId, leadId, message: `Hello ${leadId}` })).toBe(200);
    await expect.poll(() => messagesTo(leadId)).toBe(1);
  }
  expect(receiver.output()).toContain('the thread of the SQLite file has ended');
  expect(receiver.output()).toContain('receiver.sqlite in DATA_DIR cannot be worked with');
});

it('ends where the thread of its spool ends, so that it is started again, and loses nothing', async () => {
  const folder = temporaryFolder();
  const receiver = await start(folder, 'spool: Hello 4');
  // Nobody knows whether it is on the disk, so Kommo is not told that it is.
  expect(await receiver.post({ accountId, leadId: 4, message: 'Hello 4' })).toBe(503);
  expect(await receiver.ended).toBe(null);
  expect(receiver.child.exitCode).toBe(1);
  expect(receiver.output()).toContain('the thread of the spool has ended, and this process ends with it');
  const next = await start(folder);
  for (const leadId of [4, 5]) expect(await next.post({ accountId, leadId, message: `Hello ${leadId}` })).toBe(200);
  await expect.poll(() => [messagesTo(4), messagesTo(5)]).toEqual([1, 1]);
});
