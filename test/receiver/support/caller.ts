import { createInterface } from 'node:readline';
import { createKommoClient } from '../../../receiver/api/kommo-client';
import { sampleIntegration } from '../../../kommo-api/tokens/integration';
import { openTestStore } from './test-store';
import { testSurroundings } from './test-surroundings';

// A process with the store and the client of a receiver. Each line that it reads is a word and a number; it answers each
// with a line of JSON: `call 13` calls Kommo so often at once, and tells the statuses; `claim 5` takes hooks, five at a
// time, until there are none, and tells whose they are.

const [, , databaseUrl = '', kommoOrigin = '', account = ''] = process.argv;
const accountId = Number(account);
const store = await openTestStore({ databaseUrl });
const { id: clientId, secret: clientSecret, redirectUri } = sampleIntegration;
const oauth = { clientId, clientSecret, publicUrl: new URL(redirectUri).origin };
const client = createKommoClient(testSurroundings({ kommoOrigin, oauth, requestsPerSecond: 1000 }), store);

const tasks: Record<string, (count: number) => Promise<unknown>> = {
  call: (count) => Promise.all(Array.from({ length: count }, call)),
  claim,
};

async function call(): Promise<number | string> {
  const request = { method: 'GET', path: '/api/v4/leads?limit=1' } as const;
  return client.request(accountId, request).then(
    ({ status }) => status,
    (error: unknown) => String(error),
  );
}

async function claim(limit: number): Promise<[leadId: number, message: string][]> {
  const taken: [number, string][] = [];
  for (;;) {
    const hooks = await store.hooks.claim(accountId, limit);
    for (const hook of hooks) {
      taken.push([hook.event.id, hook.settings['message'] ?? '']);
      await store.hooks.finish(hook, { outcome: 'accepted' });
    }
    // Those that others hold come back as done; what waits behind them is to be taken then.
    if (hooks.length === 0 && !(await store.accounts.takeTurn([]))) return taken;
  }
}

console.log('ready');
for await (const line of createInterface(process.stdin)) {
  const [word = '', count] = line.split(' ');
  console.log(JSON.stringify(await tasks[word]?.(Number(count))));
}
await store.database.close();
