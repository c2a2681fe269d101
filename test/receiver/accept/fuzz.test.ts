import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { fuzzSeed, numbersFrom, pick } from '../../support/random';
import { temporaryFolder } from '../../support/temporary-folder';
import { onPostgres, sharedDatabaseUrl } from '../support/shared-postgres';
import { metric } from './support/metric';
import { environmentOf, hookKey, startReceiver, wholeReceiver } from './support/receiver-process';
import { ask } from './support/request';

const chance = numbersFrom(fuzzSeed);
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

/** Half of the bodies go to each database: a hook that one of them does not take would hold up all that follow. */
const rounds = 2500;

async function floodWithMutated(database: Record<string, string>): Promise<void> {
  const environment = { ...environmentOf(temporaryFolder()), KOMMO_ORIGIN: 'http://127.0.0.1:9', ...database };
  const receiver = await startReceiver(environment, { program: wholeReceiver });
  onTestFinished(() => void receiver.child.kill('SIGKILL'));
  const statuses = await statusesOf(`${receiver.url}/kommo/pipeline?key=${hookKey}`);
  expect([...statuses.keys()].filter((status) => ![200, 400, 413].includes(status))).toEqual([]);
  expect(Math.min(statuses.get(200) ?? 0, statuses.get(400) ?? 0)).toBeGreaterThan(0);
  expect(await ask(`${receiver.url}/ready`)).toMatchObject({ status: 200 });
  const spooled = (): Promise<number | undefined> =>
    metric(receiver.metricsUrl, 'receiver_queue_length{state="spooled"}');
  await expect.poll(spooled, { timeout: 60_000 }).toBe(0);
  expect(receiver.output()).not.toMatch(/"level":[56]0|does not take/);
  expect(await receiver.end('SIGTERM')).toBe(0);
}

/** How many of the mutated bodies had which answer. */
async function statusesOf(target: string): Promise<Map<number, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = (body: Buffer, contentType: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = contentType ? { 'content-type': contentType } : {};
      const call = request(target, { method: 'POST', agent, headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      call.on('error', reject);
      call.end(body);
    });
  const statuses = new Map<number, number>();
  for (let sent = 0; sent < rounds; sent += 100) {
    const group = Array.from({ length: 100 }, () =>
      send(mutated(pick(chance, bodies), chance), pick(chance, contentTypes)),
    );
    for (const status of await Promise.all(group)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  agent.destroy();
  return statuses;
}

const name = `${rounds} mutated bodies end no process, and reach the store`;

it(`${name}, a SQLite file`, { timeout: 240_000 }, () => floodWithMutated({}));

onPostgres('on PostgreSQL', () =>
  it(name, { timeout: 240_000 }, async () => floodWithMutated({ DATABASE_URL: await sharedDatabaseUrl() })),
);
