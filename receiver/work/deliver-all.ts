import { groupBy } from '../../shared/group-by';
import { ApiFailure } from '../api/api-failure';
import { openSecret } from '../api/open-secret';
import { type NoteContent, noteText } from '../note/note-text';
import type { Delivery } from '../store/deliveries';
import type { ClaimedHook } from '../store/hooks';
import type { ReceiverStore } from '../store/store';
import { inParallel } from './in-parallel';
import { putOffAccount } from './put-off';
import { sendDelivery, type Sending } from './send-delivery';
import type { WorkTools } from './work-tools';

/** How many messages of an account are on their way at once. */
const sendsAtOnce = 25;

type Credentials = Sending['credentials'];

/** Sends what is due of hooks that are planned, and ends those whose last delivery has ended. */
export async function deliverAll(tools: WorkTools, accountId: number, hooks: readonly ClaimedHook[]): Promise<void> {
  if (hooks.length === 0) return;
  try {
    await deliver(tools, hooks, await credentialsOf(tools.store, accountId));
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    await putOffAccount(tools, hooks, error);
  }
}

/** What the administrator of the account wrote into the widget's settings. */
async function credentialsOf({ installations }: ReceiverStore, accountId: number): Promise<Credentials> {
  const installation = await installations.of(accountId);
  return installation && openSecret(installations, installation, () => installations.credentials(installation));
}

async function deliver(tools: WorkTools, hooks: readonly ClaimedHook[], credentials: Credentials): Promise<void> {
  const { store } = tools;
  const byId = new Map(hooks.map((hook) => [hook.id, hook]));
  const due = (await store.deliveries.of(hooks)).filter(
    ({ state, dueAt }) => state === 'sending' || (state === 'waiting' && dueAt <= store.clock()),
  );
  await inParallel(due, sendsAtOnce, async (delivery) => {
    const hook = byId.get(delivery.hookId);
    if (hook && !tools.isStopping()) await sendDelivery(tools, { hook, delivery, credentials });
  });
  const ends = groupBy(await store.deliveries.of(hooks), ({ hookId }) => hookId);
  await Promise.all(hooks.map((hook) => conclude(tools, hook, ends.get(hook.id) ?? [])));
}

/** Ends a hook whose deliveries are ended; gives back one that has some left. */
async function conclude(tools: WorkTools, hook: ClaimedHook, deliveries: readonly Delivery[]): Promise<void> {
  const { store, surroundings } = tools;
  const left = deliveries.filter(({ state }) => state === 'waiting' || state === 'sending');
  if (left.length > 0) return store.hooks.postpone([hook], Math.min(...left.map(({ dueAt }) => dueAt)));
  const { language } = surroundings.settings;
  const content: NoteContent = { language, deliveries, unknownCodes: hook.unknownCodes };
  const outcome = outcomeOf(deliveries);
  await store.hooks.finish(hook, { outcome, note: noteText(content) });
  surroundings.log.info({ step: 'done', accountId: hook.accountId, hookId: hook.id, outcome }, 'done');
}

/** The best of what became of the recipients. */
function outcomeOf(deliveries: readonly Delivery[]): string {
  const states = new Set(deliveries.map(({ state }) => state));
  return (['accepted', 'unknown', 'rejected', 'skipped'] as const).find((state) => states.has(state)) ?? 'cancelled';
}
