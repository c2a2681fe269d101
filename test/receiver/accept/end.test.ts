import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { startKommoApi } from '../../../kommo-api/start-kommo-api';
import { startServer } from '../../support/web-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { environmentOf, hookKey, type ReceiverProcess, startReceiver, wholeReceiver } from './support/receiver-process';
import { hookNumber, post } from './support/request';

const leads = [123123, 123124];

function rows(folder: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, 'receiver.sqlite'));
  const found = database.prepare(sql).all() as Record<string, unknown>[];
  database.close();
  return found;
}

it('a receiver that is ended while its channel is slow gives back what it holds, and the next one sends it', async () => {
  const local = await startKommoApi();
  onTestFinished(() => local.close());
  let isSlow = true;
  const gateway = await startServer((response) => void (isSlow || response.end()));
  const folder = temporaryFolder();
  const environment = {
    ...environmentOf(folder),
    KOMMO_HOST: `${sampleAccount.facts.subdomain}.kommo.com`,
    KOMMO_ORIGIN: local.origin,
    KOMMO_TOKEN: local.kommo.tokens.longLived(sampleAccount.facts.id),
    CHANNEL: 'http',
    HTTP_URL: gateway.address,
  };
  const start = async (): Promise<ReceiverProcess> => {
    const receiver = await startReceiver(environment, { program: wholeReceiver });
    onTestFinished(() => void receiver.child.kill('SIGKILL'));
    return receiver;
  };
  const hook = (lead: number): string =>
    hookNumber(lead, 'Hello {{contact.name}}').replace('account_id=5', `account_id=${sampleAccount.facts.id}`);

  const first = await start();
  for (const lead of leads) await post(first.url, hook(lead), hookKey);
  await expect.poll(() => gateway.received.length, { timeout: 15_000 }).toBe(leads.length);
  expect(await first.end('SIGTERM')).toBe(0);
  const held = rows(folder, 'SELECT state, due_at FROM hooks');
  expect(held.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  for (const { due_at: dueAt } of held) expect(dueAt).toBeLessThanOrEqual(Date.now());

  isSlow = false;
  const second = await start();
  const notes = (): string[] =>
    leads.flatMap((lead) => local.kommo.firstAccount.notesOn('leads', lead)).map(({ type }) => type);
  await expect.poll(notes, { timeout: 30_000 }).toEqual(leads.map(() => 'extended_service_message'));
  const keys = gateway.received.map(({ headers }) => headers['idempotency-key']);
  expect(keys.slice(leads.length).toSorted()).toEqual(keys.slice(0, leads.length).toSorted());
  expect(second.output()).toContain('"end":"accepted"');
});
