import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { storeTrouble } from '../../../receiver/spool/store-trouble';
import { temporaryFolder } from '../../support/temporary-folder';
import { makeHook } from '../support/make-hook';
import { createDatabase, startPostgres } from '../support/postgres';
import { onPostgres, sharedDatabaseUrl } from '../support/shared-postgres';
import { openTestStore } from '../support/test-store';
import { metric } from './support/metric';
import { environmentOf, hookKey, type ReceiverProcess, startReceiver, wholeReceiver } from './support/receiver-process';
import { ask, hookNumber, post } from './support/request';
import { hooksInSpool } from './support/stored-hooks';

/** A Kommo that nobody reaches: what is stored waits. */
const nowhere = { KOMMO_ORIGIN: 'http://127.0.0.1:9' };

async function start(databaseUrl: string, folder = temporaryFolder()): Promise<ReceiverProcess> {
  const environment = { ...environmentOf(folder), ...nowhere, DATABASE_URL: databaseUrl };
  const receiver = await startReceiver(environment, { program: wholeReceiver });
  onTestFinished(() => void receiver.child.kill('SIGKILL'));
  return receiver;
}

async function leadsIn(databaseUrl: string): Promise<number[]> {
  const client = new Client(databaseUrl);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ lead: number }>(
      'SELECT entity_id::int AS lead FROM hooks ORDER BY entity_id',
    );
    return rows.map(({ lead }) => lead);
  } catch {
    return [];
  } finally {
    await client.end();
  }
}

onPostgres('two processes on one PostgreSQL', () => {
  it('do the same hook once, whichever gets it first and second', async () => {
    const database = await sharedDatabaseUrl();
    const [one, other] = await Promise.all([start(database), start(database)]);
    const send = async (receiver: ReceiverProcess, lead: number): Promise<void> =>
      expect(await post(receiver.url, hookNumber(lead), hookKey)).toMatchObject({ status: 200 });
    await send(one, 1);
    await send(other, 1);
    await Promise.all([send(other, 2), send(one, 2), send(one, 2)]);
    await send(other, 3);
    await expect.poll(() => leadsIn(database)).toEqual([1, 2, 3]);
    const duplicates = async (): Promise<number> => {
      const counts = [one, other].map((receiver) => metric(receiver.metricsUrl, 'receiver_duplicate_hooks_total'));
      return (await Promise.all(counts)).reduce<number>((sum, count) => sum + (count ?? 0), 0);
    };
    await expect.poll(duplicates).toBe(3);
    expect(await leadsIn(database)).toEqual([1, 2, 3]);
  });
});

onPostgres('a receiver that had SQLite before', () => {
  it('leaves what is in that file, and brings what comes to PostgreSQL', async () => {
    const folder = temporaryFolder();
    const before = await startReceiver({ ...environmentOf(folder), ...nowhere }, { program: wholeReceiver });
    await post(before.url, hookNumber(1), hookKey);
    await expect.poll(() => metric(before.metricsUrl, 'receiver_queue_length{state="waiting"}')).toBe(1);
    expect(await before.end('SIGTERM')).toBe(0);
    const database = await sharedDatabaseUrl();
    const after = await start(database, folder);
    await post(after.url, hookNumber(2), hookKey);
    await expect.poll(() => leadsIn(database)).toEqual([2]);
  });
});

onPostgres('an outage of PostgreSQL', () => {
  it('refuses no hook, is told by the metrics and the log, and loses none', async () => {
    // One of its own, as it is crashed.
    const postgres = await startPostgres();
    onTestFinished(() => postgres.stop());
    const database = await createDatabase(postgres.host);
    const store = await openTestStore({ databaseUrl: await createDatabase(postgres.host) });
    onTestFinished(() => store.database.close());
    const receiver = await start(database);
    await post(receiver.url, hookNumber(1), hookKey);
    await expect.poll(() => leadsIn(database)).toEqual([1]);
    await postgres.crash();
    await expect(store.addHooks([makeHook()])).rejects.toThrow();
    for (let lead = 2; lead <= 6; lead += 1) {
      expect(await post(receiver.url, hookNumber(lead), hookKey)).toMatchObject({ status: 200 });
    }
    expect(await ask(`${receiver.url}/ready`)).toMatchObject({ status: 200 });
    await expect.poll(receiver.output).toContain('the store does not take hooks');
    expect(await metric(receiver.metricsUrl, 'receiver_queue_length{state="spooled"}')).toBe(5);
    expect(await metric(receiver.metricsUrl, 'receiver_queue_length{state="waiting"}')).toBeUndefined();
    await postgres.restart();
    expect(await store.addHooks([makeHook()])).toEqual({ added: 1, duplicates: 0 });
    await expect.poll(() => leadsIn(database), { timeout: 30_000 }).toEqual([1, 2, 3, 4, 5, 6]);
    await expect.poll(() => metric(receiver.metricsUrl, 'receiver_queue_length{state="spooled"}')).toBe(0);
    expect(await metric(receiver.metricsUrl, 'receiver_queue_length{state="waiting"}')).toBe(6);
  });

  it('at the start is one too, and a wrong address is told in words', async () => {
    const database = (await sharedDatabaseUrl()).replace(/test_\w+/, 'nowhere');
    const receiver = await start(database);
    expect(await post(receiver.url, hookNumber(1), hookKey)).toMatchObject({ status: 200 });
    await expect.poll(receiver.output).toContain('does not exist: make it, empty');
  });

  it('that hangs instead of ending does not hold up the end of the process', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const proxy = await startProxy(await sharedDatabaseUrl());
    const receiver = await start(proxy.databaseUrl, folder);
    await post(receiver.url, hookNumber(1), hookKey);
    await expect.poll(() => metric(receiver.metricsUrl, 'receiver_queue_length{state="waiting"}')).toBe(1);
    proxy.hang();
    expect(await post(receiver.url, hookNumber(2), hookKey)).toMatchObject({ status: 200 });
    // 0: it has closed all there is; 1 would be that of a process that was cut off after ten seconds.
    expect(await receiver.end('SIGTERM')).toBe(0);
    expect((await hooksInSpool(folder)).map(({ event }) => event.id)).toEqual([2]);
  });
});

onPostgres('a backup that was put back in part', () => {
  it('is told as what it is', async () => {
    const store = await openTestStore({ databaseUrl: await sharedDatabaseUrl() });
    onTestFinished(() => store.database.close());
    // A dump makes the keys last, when all rows are there.
    await store.database.run({ sql: 'ALTER TABLE hook_keys DROP CONSTRAINT hook_keys_pkey' });
    const error: unknown = await store.addHooks([makeHook()]).catch((reason: unknown) => reason);
    expect(storeTrouble(error)).toContain('a backup was put back in part');
  });
});

/** Stands between a receiver and its database, so that a network that is lost can be had. */
async function startProxy(databaseUrl: string): Promise<{ databaseUrl: string; hang: () => void }> {
  const { pathname, searchParams } = new URL(databaseUrl.replace('@/', '@host/'));
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const database = connect(join(searchParams.get('host') ?? '', '.s.PGSQL.5432'));
    for (const socket of [client, database]) socket.on('error', () => undefined);
    client.pipe(database).pipe(client);
    sockets.push(client, database);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    databaseUrl: `postgresql://postgres@127.0.0.1:${port}${pathname}`,
    hang() {
      server.removeAllListeners('connection');
      for (const socket of sockets) socket.unpipe().pause();
    },
  };
}
