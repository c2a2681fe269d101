import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, hookKey, type ReceiverProcess, startReceiver } from './support/receiver-process';
import { type Answer, ask, hookNumber, post } from './support/request';
import { hooksInStore } from './support/stored-hooks';

let receiver: ReceiverProcess;
const folder = mkdtempSync(join(tmpdir(), 'receiver-'));
const secondKey = 'another-key-for-tests';

beforeAll(async () => {
  receiver = await startReceiver({ ...environmentOf(folder), HOOK_KEY: `${hookKey},${secondKey}` });
});

afterAll(async () => {
  await receiver.end('SIGKILL');
  rmSync(folder, { recursive: true });
});

const send = (body: string | Buffer, key = hookKey): Promise<Answer> => post(receiver.url, body, key);

function storedLeads(): Promise<Set<number>> {
  return Promise.resolve(new Set(hooksInStore(folder).map(({ event }) => event.id)));
}

describe('a hook', () => {
  it('is answered with its id and reaches the store', async () => {
    const { status, headers, body } = await send(hookNumber(1));
    expect([status, headers['content-type'], headers['connection']]).toEqual([200, 'application/json', 'close']);
    const { id } = JSON.parse(body) as { id: string };
    await expect.poll(() => hooksInStore(folder).map((hook) => hook.id)).toContain(id);
  });

  it('that comes again, in another encoding too, is answered with 200 and stored once', async () => {
    const json = {
      event: {
        type: 14,
        type_code: 'lead_status_changed',
        data: { id: 2, element_type: 2, status_id: 30, pipeline_id: 20 },
        time: 1491300016,
      },
      action: { settings: { widget: { settings: { message: 'Hello' } } } },
      account_id: 5,
    };
    const bodies = [hookNumber(2), hookNumber(2).split('&').toReversed().join('&'), JSON.stringify(json)];
    const answers = await Promise.all(
      bodies.map((body) => ask(`${receiver.url}/kommo/pipeline?key=${hookKey}`, { method: 'POST', body })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await send(hookNumber(3));
    await expect.poll(storedLeads).toContain(3);
    expect(hooksInStore(folder).filter(({ event }) => event.id === 2)).toHaveLength(1);
  });

  it('is another one when another action on the same stage made it', async () => {
    await send(hookNumber(4, 'First action'));
    await send(hookNumber(4, 'Second action'));
    await expect.poll(() => hooksInStore(folder).filter(({ event }) => event.id === 4)).toHaveLength(2);
  });

  const form = 'application/x-www-form-urlencoded';
  // Whoever tries the JSON of the documents with curl sends it as a form.
  const samples = readdirSync(new URL('../fixtures', import.meta.url)).flatMap((name) =>
    (name.endsWith('.json') ? ['application/json', form] : [form]).map((type) => [name, type] as const),
  );

  it.each(samples)('of the sample %s is taken as %s', async (name, type) => {
    const body = readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
    const address = `${receiver.url}/kommo/pipeline?key=${hookKey}`;
    expect(await ask(address, { method: 'POST', headers: { 'content-type': type }, body })).toMatchObject({
      status: 200,
    });
  });
});

describe('the answer', () => {
  const url = (path: string): string => receiver.url + path;
  const hookPath = `/kommo/pipeline?key=${hookKey}`;

  const wrongKey = 'The key is wrong: webhook_url of the widget ends with ?key= and one of the keys in HOOK_KEY.';
  const nothing = 'Nothing is here. This server answers: POST /kommo/pipeline, GET /fails, GET /health, GET /ready.';

  it.each([
    ['each of the keys', `/kommo/pipeline?key=${secondKey}`, 200, 'id'],
    ['a wrong key', '/kommo/pipeline?key=wrong', 401, wrongKey],
    ['the beginning of a key', `/kommo/pipeline?key=${hookKey.slice(0, -1)}`, 401, wrongKey],
    ['no key', '/kommo/pipeline', 401, wrongKey],
    ['an unknown path', '/kommo/other', 404, nothing],
    ['a path that only looks like one', '//', 400, 'The address of this request cannot be read.'],
  ])('to %s is clear', async (_, path, ...[status, text]) => {
    const answer = await ask(url(path), { method: 'POST', body: hookNumber(5) });
    expect(answer).toMatchObject({ status, body: expect.stringContaining(text) as string });
  });

  it.each([
    ['nothing', '', 400, 'not a hook'],
    ['a hook of another kind', 'leads[status][0][id]=1&account[id]=5', 400, 'not a hook'],
    ['a list', '[1]', 400, 'neither a form nor an object'],
    ['JSON that is cut off', '{"event":', 400, 'neither a form nor an object'],
    ['a hook of a kind that nobody knows', hookNumber(6).replace('=14&', '=99&'), 200, 'id'],
    ['a move out of the action', `${hookNumber(7)}&event[data][direction_of_movement]=went_from_trigger`, 200, 'id'],
    ['what is encoded badly', `${hookNumber(8)}%zz%&x=%FF`, 200, 'id'],
    ['1,000 keys', `${hookNumber(9)}${'&a=1'.repeat(991)}`, 200, 'id'],
    ['1,001 keys', `${hookNumber(9)}${'&a=1'.repeat(993)}`, 413, 'more than 1000 keys'],
    ['a key nested nine deep', 'a[b][c][d][e][f][g][h][i]=1', 413, 'more than 8 deep'],
    ['JSON nested ten thousand deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 413, 'more than 8 deep'],
    [
      'JSON with 1,001 values',
      JSON.stringify({ a: Array.from({ length: 1001 }, () => 1) }),
      413,
      'more than 1000 keys',
    ],
    ['256 KB', `${hookNumber(10)}&a=`.padEnd(256 * 1024, 'x'), 200, 'id'],
    ['one byte more', `${hookNumber(10)}&a=`.padEnd(256 * 1024 + 1, 'x'), 413, '256 KB'],
    ['3 MB', 'x'.repeat(3_000_000), 413, '256 KB'],
  ])('to a body of %s is clear', async (_, body, ...[status, text]) => {
    const answer = await ask(url(hookPath), { method: 'POST', body });
    expect(answer).toMatchObject({ status, body: expect.stringContaining(text) as string });
  });

  it('to a wrong key comes without waiting for the body', async () => {
    const headers = { 'content-length': '1000000' };
    const answer = await ask(url('/kommo/pipeline?key=wrong'), { method: 'POST', headers });
    expect(answer).toMatchObject({ status: 401, headers: { connection: 'close' } });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'to %s names the method that is right',
    async (method) => {
      const answer = await ask(url(hookPath), { method });
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } });
      expect(answer.body).toBe(method === 'HEAD' ? '' : '/kommo/pipeline takes POST only.');
    },
  );

  it('to HEAD is that to GET without its text', async () => {
    const get = await ask(url('/health'));
    const head = await ask(url('/health'), { method: 'HEAD' });
    expect(get).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'alive' });
    expect(await ask(url('/ready'))).toMatchObject({ status: 200, body: 'ready' });
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': '5' } });
  });

  it('to a route that throws says nothing of what it threw', async () => {
    const { status, body } = await ask(url('/fails'));
    expect({ status, body }).toEqual({ status: 500, body: 'This server made a mistake. Its log says more.' });
    await expect.poll(receiver.output).toContain('a request could not be answered');
    // What runs is compiled; the line that is told is that of the source.
    expect(receiver.output()).toMatch(/"at":"[^"]*test\/receiver\/accept\/support\/program\.ts:\d+/);
    expect(receiver.output()).not.toContain('a secret stands in this message');
  });
});

describe('the operator', () => {
  it('reads what came, how it was stored and what waits', async () => {
    writeFileSync(join(folder, 'outage'), '');
    await send(hookNumber(20));
    await send(hookNumber(21));
    const { headers, body } = await ask(`${receiver.metricsUrl}/metrics`);
    expect(headers['content-type']).toContain('text/plain');
    expect(body).toMatch(/^receiver_hooks_total\{answer="accepted"\} [1-9]/m);
    expect(body).toMatch(/^receiver_hooks_total\{answer="unauthorized"\} [1-9]/m);
    expect(body).toMatch(/^receiver_duplicate_hooks_total [1-9]/m);
    expect(body).toMatch(/^receiver_queue_length\{state="spooled"\} 2$/m);
    expect(body).toMatch(/^receiver_queue_oldest_seconds\{state="spooled"\} \d/m);
    expect(body).toMatch(/^receiver_commit_hooks_count [1-9]/m);
    expect(body).toMatch(/^receiver_commit_seconds_count [1-9]/m);
    expect(body).toMatch(/^process_resident_memory_bytes /m);
    rmSync(join(folder, 'outage'));
    await expect.poll(storedLeads).toContain(21);
  });

  it('finds a line for each step, with ids and without a word of the message', async () => {
    const message = 'Call +15550001111 about ünïque@example.com';
    const { body } = await send(hookNumber(30, message));
    const { id } = JSON.parse(body) as { id: string };
    await expect.poll(receiver.output).toContain(id);
    const line = receiver
      .output()
      .split('\n')
      .find((text) => text.includes(id));
    expect(JSON.parse(line ?? '')).toMatchObject({ step: 'accept', hookId: id, accountId: 5, leadId: 30, type: 14 });
    for (const secret of ['15550001111', 'example.com', hookKey, secondKey, 'a-token-for-tests', 'BwcHBw']) {
      expect(receiver.output()).not.toContain(secret);
    }
  });
});
