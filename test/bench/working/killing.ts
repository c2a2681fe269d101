import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { accountWithLeads } from '../../receiver/support/account-with-leads';
import type { Figure } from '../figure';
import { until, withWorld, type World } from './world';

const kills = 20;
const leads = 20_000;
const senders = 8;
/** The leases of the last one that was killed, and its work; in seconds. */
const patience = 120;

/** Messages and notes that came twice, or never, where the process was killed again and again. */
export async function measureKilled(): Promise<Figure[]> {
  const account = accountWithLeads(leads);
  return withWorld([account], async (world) => {
    const acknowledged = await killAgainAndAgain(world, account.facts.id);
    const { phone, local } = world;
    await world.start(fast);
    const { notes } = local.kommo.firstAccount;
    const came = (): Set<string> => new Set(phone.requests.map(({ text }) => text));
    // Some came whose answer did not: the numbers alone tell nothing.
    const missing = (): number[] => {
      const [messages, noted] = [came(), new Set(notes.map(({ cardId }) => cardId))];
      return acknowledged.filter((lead) => !messages.has(String(lead)) || !noted.has(lead));
    };
    await until(() => missing().length === 0, patience);
    const seen = came();
    const lost = missing().length;
    const doubled = phone.messages().length - seen.size;
    const doubledNotes = notes.length - new Set(notes.map(({ cardId }) => cardId)).size;
    const repeated = phone.requests.length - phone.messages().length;
    return [
      {
        what: `doubled deliveries after ${kills} times kill -9, with a key`,
        measured: `${doubled} of ${phone.messages().length} (${repeated} keys came again)`,
        target: '0',
        reached: doubled === 0,
      },
      {
        what: 'lost messages or notes, and doubled notes, in those runs',
        measured: `${lost} of ${acknowledged.length}, ${doubledNotes}`,
        target: '0, 0',
        reached: lost === 0 && doubledNotes === 0 && acknowledged.length > 0,
      },
    ];
  });
}

const fast = { REQUESTS_PER_SECOND: '200' };

async function killAgainAndAgain({ local, start }: World, accountId: number): Promise<number[]> {
  Object.assign(local.kommo.limit.limits, { perSecond: 1000, perSecondOfAccount: 1000 });
  const acknowledged: number[] = [];
  let next = 0;
  for (let run = 0; run < kills; run += 1) {
    const receiver = await start(fast);
    const send = async (): Promise<void> => {
      for (;;) {
        const leadId = (next += 1);
        const status = await receiver.post({ accountId, leadId, message: String(leadId) });
        if (status !== 200) return;
        acknowledged.push(leadId);
      }
    };
    const sending = Array.from({ length: senders }, send);
    await pause(randomInt(300, 1500));
    await receiver.kill();
    await Promise.all(sending);
  }
  return acknowledged;
}
