import { inParallel } from '../../../receiver/work/in-parallel';
import { accountWithLeads } from '../../receiver/support/account-with-leads';
import { makeHook } from '../../receiver/support/make-hook';
import { openTestStore } from '../../receiver/support/test-store';
import type { Figure } from '../figure';
import { measureKilled } from './killing';
import { measureSharing } from './sharing';
import { until, withWorld, type World } from './world';

const many = 1000;
const waiting = 10_000;
const others = 99;

/** How hooks become messages: real processes between a local Kommo and a phone. */
export async function measureWorking(): Promise<Figure[]> {
  return [...(await measureRate()), await measureFairness(), ...(await measureSharing()), ...(await measureKilled())];
}

/** From the first hook that is posted to the last message that the phone has. */
async function measureRate(): Promise<Figure[]> {
  const account = accountWithLeads(many);
  const accountId = account.facts.id;
  return withWorld([account], async ({ local, phone, start }) => {
    const receiver = await start();
    const first = performance.now();
    const leads = Array.from({ length: many }, (_, index) => index + 1);
    const message = 'Hi {{contact.name}}, order {{lead.id}}';
    await inParallel(leads, 32, async (leadId) => void (await receiver.post({ accountId, leadId, message })));
    await until(() => phone.requests.length >= many && local.kommo.firstAccount.notes.length >= many, 120);
    const last = phone.requests.at(-1)?.time ?? Infinity;
    const rate = phone.requests.length / ((last - first) / 1000);
    const busiest = local.kommo.requests.busiestSecond();
    const calls = local.kommo.requests.of('').filter(({ path }) => path.startsWith('/api/v4')).length;
    return [
      {
        what: 'messages a second for one account, 7 requests a second',
        measured: `${rate.toFixed(0)} (${calls} requests for ${many})`,
        target: 'at least 50',
        reached: rate >= 50,
      },
      {
        what: 'requests in the worst second of it',
        measured: String(busiest),
        target: 'at most 7',
        reached: busiest <= 7,
      },
    ];
  });
}

/** While one account has very many hooks waiting: from a hook of another that is posted to its message. */
async function measureFairness(): Promise<Figure> {
  const ids = Array.from({ length: others }, (_, index) => 1001 + index);
  const accounts = [accountWithLeads(waiting), ...ids.map((id) => accountWithLeads(1, id))] as const;
  const longest = await withWorld([accounts[0], ...accounts.slice(1)], async (world) => {
    await fill(world, accounts);
    const receiver = await world.start();
    const { phone } = world;
    await until(() => phone.requests.length > 0, 120);
    const posted = new Map<string, number>();
    for (const accountId of ids) {
      posted.set(`to ${accountId}`, performance.now());
      await receiver.post({ accountId, leadId: 1, message: `to ${accountId}` });
    }
    const came = (): [number, string][] => phone.requests.map(({ text, time }) => [time, text]);
    await until(() => came().filter(([, text]) => posted.has(text)).length >= others, 120);
    const times = new Map(came().map(([time, text]) => [text, time]));
    return Math.max(...[...posted].map(([text, time]) => (times.get(text) ?? Infinity) - time)) / 1000;
  });
  return {
    what: `${others + 1} accounts, one with ${waiting.toLocaleString('en')} waiting: longest wait of the others`,
    measured: `${longest.toFixed(1)} s`,
    target: 'under 5 s',
    reached: longest < 5,
  };
}

async function fill({ local, folder }: World, accounts: readonly ReturnType<typeof accountWithLeads>[]): Promise<void> {
  const store = await openTestStore({ dataDir: folder });
  for (const { facts } of accounts) {
    const tokens = { accessToken: local.kommo.tokens.longLived(facts.id) };
    await store.installations.install({ accountId: facts.id, host: `${facts.subdomain}.kommo.com`, tokens });
  }
  const accountId = accounts[0]?.facts.id ?? 0;
  await store.addHooks(Array.from({ length: waiting }, (_, index) => makeHook({ accountId, leadId: index + 1 })));
  await store.database.close();
}
