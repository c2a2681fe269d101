import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { startKommoApi } from '../../../kommo-api/start-kommo-api';
import { startServer } from '../../support/web-server';
import { temporaryFolder } from '../../support/temporary-folder';
import { environmentOf, hookKey, type ReceiverProcess, startReceiver, wholeReceiver } from './support/receiver-process';
import { hookNumber, post } from './support/request';

const lead = 123123;

function rows(folder: string, sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, 'receiver.sqlite'));
  const found = database.prepare(sql).all() as Record<string, unknown>[];
  database.close();
  return found;
}

it(
  'a receiver that is ended while its channel is slow gives back what it holds, and the next one sends it',
  { timeout: 120_000 },
  async () => {
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
    const first = await start();
    const hook = hookNumber(lead, 'Hello {{contact.name}}').replace(
      'account_id=5',
      `account_id=${sampleAccount.facts.id}`,
    );
    await post(first.url, hook, hookKey);
    await expect.poll(() => gateway.received.length).toBe(1);
    expect(await first.end('SIGTERM')).toBe(0);
    const [held] = rows(folder, 'SELECT state, due_at FROM hooks');
    expect(held?.['state']).toBe('waiting');
    // With its lease left, it would be due in half a minute.
    expect(held?.['due_at']).toBeLessThanOrEqual(Date.now());

    isSlow = false;
    const second = await start();
    const notes = (): string[] => local.kommo.firstAccount.notesOn('leads', lead).map(({ type }) => type);
    await expect.poll(notes).toEqual(['extended_service_message']);
    const keys = gateway.received.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    await expect.poll(() => second.output()).toContain('"end":"accepted"');
  },
);
