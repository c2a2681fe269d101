import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { fuzzSeed, numbersFrom, pick } from '../../support/random';
import { temporaryFolder } from '../../support/temporary-folder';
import { onPostgres, sharedDatabaseUrl } from '../support/shared-postgres';
import { metric } from './support/metric';
import { environmentOf, hookKey, startReceiver, wholeReceiver } from './support/receiver-process';
import { ask } from './support/request';

const rounds = 5000;

console.log(`The bodies are mutated by FUZZ_SEED=${fuzzSeed}.`);

const fixtures = new URL('../fixtures/', import.meta.url);
const bodies = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures)));

const words = [
  '[',
  ']',
  '[]',
  '%',
  '%5B',
  '%00',
  '&',
  '=',
  '{',
  '}',
  '"',
  '__proto__',
  '\0',
  '\uFEFF',
  '-1',
  '1e999',
  'null',
];
const contentTypes = ['application/json', 'application/x-www-form-urlencoded', '', 'multipart/form-data; boundary=x'];

/** What chance does to a body: it overwrites, cuts, doubles, or writes a word that means something. */
function mutated(body: Buffer, random: () => number): Buffer {
  const place = Math.floor(random() * body.length);
  const length = Math.floor(random() * 30);
  const insert = pick(random, [
    Buffer.alloc(0),
    Buffer.from([random() * 256, random() * 256]),
    body.subarray(place, place + length * 3),
    Buffer.from(pick(random, words).repeat(1 + Math.floor(random() * 3))),
  ]);
  const result = Buffer.concat([body.subarray(0, place), insert, body.subarray(place + length)]);
  return random() < 0.6 ? mutated(result, random) : result;
}

/** PostgreSQL is the stricter one of the two databases: one hook that it does not take would hold up all that follow. */
onPostgres('on PostgreSQL', () =>
  it(`${rounds} mutated bodies end no process, and reach the store`, { timeout: 240_000 }, async () => {
    const environment = {
      ...environmentOf(temporaryFolder()),
      KOMMO_ORIGIN: 'http://127.0.0.1:9',
      DATABASE_URL: await sharedDatabaseUrl(),
    };
    const receiver = await startReceiver(environment, { program: wholeReceiver });
    onTestFinished(() => void receiver.child.kill('SIGKILL'));
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const send = (body: Buffer, contentType: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const headers = contentType ? { 'content-type': contentType } : {};
        const target = `${receiver.url}/kommo/pipeline?key=${hookKey}`;
        const call = request(target, { method: 'POST', agent, headers }, (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
        });
        call.on('error', reject);
        call.end(body);
      });

    const random = numbersFrom(fuzzSeed);
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < rounds; sent += 100) {
      const group = Array.from({ length: 100 }, () =>
        send(mutated(pick(random, bodies), random), pick(random, contentTypes)),
      );
      for (const status of await Promise.all(group)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].filter((status) => ![200, 400, 413].includes(status))).toEqual([]);
    expect(Math.min(statuses.get(200) ?? 0, statuses.get(400) ?? 0)).toBeGreaterThan(0);
    expect(await ask(`${receiver.url}/ready`)).toMatchObject({ status: 200 });
    agent.destroy();
    const spooled = (): Promise<number | undefined> =>
      metric(receiver.metricsUrl, 'receiver_queue_length{state="spooled"}');
    await expect.poll(spooled, { timeout: 60_000 }).toBe(0);
    expect(receiver.output()).not.toMatch(/"level":[56]0|does not take/);
    expect(await receiver.end('SIGTERM')).toBe(0);
  }),
);
