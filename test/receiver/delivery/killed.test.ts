import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';
import { type KommoApi, startKommoApi } from '../../../kommo-api/start-kommo-api';
import { temporaryFolder } from '../../support/temporary-folder';
import { accountWithLeads } from '../support/account-with-leads';
import { checkOutput } from '../support/checked-log';
import { type Phone, startPhone } from '../support/phone';
import { NotStarted, startWholeReceiver, type WholeReceiver } from '../support/whole-receiver';
import { deliveringEnvironment } from './support/delivering-environment';

const accountId = sampleAccount.facts.id;
const killAt = new URL('support/kill-at.mjs', import.meta.url).href;

/** A step of a delivery, at which the process ends as by kill -9. */
interface Step {
  name: string;
  /** The transaction before or after which it ends. */
  at?: string;
  /** Or what ends it: somebody whom it asks. */
  during?: (world: World, kill: () => void) => void;
  /** Nothing new is posted: the hook of the step before goes on. */
  isRestart?: true;
}

interface World {
  local: KommoApi;
  phone: Phone;
}

const untilPlanned: Step[] = [
  { name: 'taken', at: 'after: UPDATE hooks SET due_at = $3, attempt' },
  { name: 'read', during: ({ local }, kill) => onRequest(local, 'GET /api/v4/contacts', kill) },
  { name: 'filled in', at: 'before: INSERT INTO deliveries' },
  { name: 'planned', at: 'after: INSERT INTO deliveries' },
];
const begun: Step = { name: 'begun', at: "after: SET state = 'sending'" };
const asked: Step = { name: 'asked', during: ({ phone }, kill) => (phone.next = kill) };
const sent: Step = {
  name: 'sent, not answered',
  during: ({ phone }, kill) =>
    (phone.next = (take) => {
      take();
      kill();
    }),
};
const ended: Step = { name: 'end written', at: 'after: UPDATE deliveries SET state = $3' };
const afterSending: Step[] = [
  { name: 'hook done', at: 'after: INSERT INTO notes' },
  { name: 'note begun', at: "after: UPDATE notes SET state = 'writing'" },
  {
    name: 'note written, not answered',
    during: ({ local }, kill) => onAnswer(local, 'POST /api/v4/leads/notes', kill),
  },
  { name: 'note done', at: 'after: UPDATE notes SET state = $3' },
  // These two last: what they leave in the spool is moved by whoever comes next.
  { name: 'acknowledged', at: 'before: INSERT INTO hook_keys' },
  { name: 'moved', at: 'after: INSERT INTO hook_keys', isRestart: true },
];

it(
  'loses no hook and doubles no message of a channel that takes a key, at whatever step the process is killed',
  {
    timeout: 480_000,
  },
  async () => {
    const steps = [...untilPlanned, begun, asked, sent, ended, ...afterSending];
    const results = await killAtEach(steps, { isIdempotent: true });
    const wanted = steps.filter(({ isRestart }) => !isRestart);
    const once = { acknowledged: true, messages: 1, notes: 1, outcome: 'accepted' };
    expect(results).toEqual(Object.fromEntries(wanted.map(({ name }) => [name, once])));
  },
);

it(
  'sends nothing twice through a channel without a key, and says where it does not know',
  {
    timeout: 480_000,
  },
  async () => {
    expect(await killAtEach([begun, sent, ended], { isIdempotent: false })).toEqual({
      begun: { acknowledged: true, messages: 0, notes: 1, outcome: 'unknown' },
      'sent, not answered': { acknowledged: true, messages: 1, notes: 1, outcome: 'unknown' },
      'end written': { acknowledged: true, messages: 1, notes: 1, outcome: 'accepted' },
    });
  },
);

interface LeadResult {
  acknowledged: boolean;
  messages: number;
  notes: number;
  outcome: string;
}

/** Kills a receiver at each step, each time with a hook of another lead, and lets one that lives finish them all. */
async function killAtEach(
  steps: readonly Step[],
  { isIdempotent }: { isIdempotent: boolean },
): Promise<Record<string, LeadResult>> {
  const world = await openWorld(steps.length);
  const folder = temporaryFolder();
  const environment = { ...deliveringEnvironment(world, folder), HTTP_IDEMPOTENT: String(isIdempotent) };
  const acknowledged = new Map<string, boolean>();
  for (const [index, step] of steps.entries()) {
    const starting = startWholeReceiver({ ...environment, KILL_AT: step.at ?? '' }, [killAt]).then(kept);
    if (!step.isRestart) {
      const receiver = await starting;
      step.during?.(world, () => receiver.child.kill('SIGKILL'));
      acknowledged.set(step.name, (await receiver.post(hookOf(index + 1))) === 200);
    }
    expect(await endOf(starting)).toBe('SIGKILL');
    // Time stands still for what it has left, until all steps are done.
    setDue(folder, Date.now() + 1e9);
  }
  // As if the leases were over.
  setDue(folder, 0);
  kept(await startWholeReceiver(environment));
  await untilDone(folder, acknowledged.size);
  const outcomes = outcomesIn(folder);
  return Object.fromEntries(
    [...acknowledged].map(([name, isAcknowledged]) => {
      const leadId = steps.findIndex((step) => step.name === name) + 1;
      const messages = world.phone.messages().filter(({ text }) => text === messageOf(leadId)).length;
      const notes = world.local.kommo.firstAccount.notesOn('leads', leadId).length;
      return [name, { acknowledged: isAcknowledged, messages, notes, outcome: outcomes.get(leadId) ?? 'none' }];
    }),
  );
}

/** A receiver of this test: what it writes is looked through, and it does not stay. */
function kept(receiver: WholeReceiver): WholeReceiver {
  checkOutput(receiver.output);
  onTestFinished(() => receiver.kill());
  return receiver;
}

/** A restart may come to its step with what the one before has left, and so before it says that it has started. */
async function endOf(starting: Promise<WholeReceiver>): Promise<NodeJS.Signals | null> {
  try {
    const receiver = await starting;
    return await receiver.ended;
  } catch (error) {
    if (error instanceof NotStarted) return error.signal;
    throw error;
  }
}

async function openWorld(leads: number): Promise<World> {
  const local = await startKommoApi({ accounts: [accountWithLeads(leads)] });
  const phone = await startPhone();
  onTestFinished(async () => {
    await local.close();
    await phone.close();
  });
  return { local, phone };
}

function hookOf(leadId: number): Parameters<WholeReceiver['post']>[0] {
  return { accountId, leadId, message: messageOf(leadId) };
}

function messageOf(leadId: number): string {
  return `Hello ${leadId}`;
}

function onRequest({ kommo }: KommoApi, beginning: string, kill: () => void): void {
  kommo.troubles.add({ on: beginning, kind: 'slow', milliseconds: 2000, times: 1 });
  const add = kommo.requests.add.bind(kommo.requests);
  kommo.requests.add = (entry) => {
    if (`${entry.method} ${entry.path}`.startsWith(beginning)) {
      kommo.requests.add = add;
      kill();
    }
    return add(entry);
  };
}

/** Once Kommo has done it; the answer is on its way for two seconds then. */
function onAnswer({ kommo }: KommoApi, beginning: string, kill: () => void): void {
  kommo.troubles.add({ on: beginning, kind: 'lost', times: 1 });
  const listener = ({ method, path }: { method: string; path: string }): void => {
    if (!`${method} ${path}`.startsWith(beginning)) return;
    kommo.requests.off('answered', listener);
    kill();
  };
  kommo.requests.on('answered', listener);
}

function inFile<Result>(folder: string, work: (database: InstanceType<typeof DatabaseSync>) => Result): Result {
  const database = new DatabaseSync(join(folder, 'receiver.sqlite'));
  try {
    database.exec('PRAGMA busy_timeout = 10000');
    return work(database);
  } finally {
    database.close();
  }
}

function setDue(folder: string, time: number): void {
  inFile(folder, (database) =>
    database.exec(`UPDATE hooks SET due_at = ${time} WHERE state = 'waiting';
      UPDATE notes SET due_at = ${time} WHERE state IN ('waiting', 'writing')`),
  );
}

async function untilDone(folder: string, hooks: number): Promise<void> {
  const left = `SELECT (SELECT COUNT(*) FROM hooks WHERE state = 'done') AS done,
    (SELECT COUNT(*) FROM notes WHERE state IN ('waiting', 'writing')) AS notes`;
  await expect
    .poll(() => inFile(folder, (database) => database.prepare(left).get()), { timeout: 60_000, interval: 200 })
    .toEqual({ done: hooks, notes: 0 });
}

function outcomesIn(folder: string): Map<number, string> {
  const rows = inFile(folder, (database) => database.prepare('SELECT entity_id, outcome FROM hooks').all()) as {
    entity_id: number;
    outcome: string;
  }[];
  return new Map(rows.map((row) => [row.entity_id, row.outcome]));
}
