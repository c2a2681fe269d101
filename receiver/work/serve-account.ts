import { groupBy } from '../../shared/group-by';
import { ApiFailure } from '../api/api-failure';
import { type NoteContent, noteText } from '../note/note-text';
import type { Delivery } from '../store/deliveries';
import type { ClaimedHook } from '../store/hooks';
import { giveUpAfter } from '../store/leases';
import { backoff } from './backoff';
import { inParallel } from './in-parallel';
import { planHook } from './plan-hook';
import { readForHooks } from './read-for-hooks';
import { sendDelivery } from './send-delivery';
import type { WorkTools } from './work-tools';
import { writeNotes } from './write-notes';

/** How many hooks of an account are worked on in one turn: few calls for many of them. */
const hooksInTurn = 100;
/** How many messages of an account are on their way at once. */
const sendsAtOnce = 25;

/** Gives an account its turn; false where there was nothing to do. `held` knows what is being worked on. */
export async function serveAccount(tools: WorkTools, accountId: number, held: Set<ClaimedHook>): Promise<boolean> {
  const hooks = await tools.store.hooks.claim(accountId, hooksInTurn);
  for (const hook of hooks) held.add(hook);
  try {
    const planned = await planAll(tools, accountId, hooks);
    await deliverAll(tools, accountId, planned);
  } finally {
    for (const hook of hooks) held.delete(hook);
  }
  return (await writeNotes(tools, accountId)) + hooks.length > 0;
}

/** The hooks whose deliveries are stored: those that were, and those that are planned now. */
async function planAll(tools: WorkTools, accountId: number, hooks: readonly ClaimedHook[]): Promise<ClaimedHook[]> {
  const fresh = hooks.filter(({ isPlanned }) => !isPlanned);
  const planned = hooks.filter(({ isPlanned }) => isPlanned);
  if (fresh.length === 0) return planned;
  try {
    const data = await readForHooks({ ...tools, accountId }, fresh);
    tools.surroundings.log.info({ accountId, hooks: fresh.length }, 'read');
    const { language } = tools.surroundings.settings;
    const planning = { needs: tools.channel.needs, language };
    const plans = fresh.map((hook) => ({ hook, plan: planHook(hook, data, planning) }));
    const storing = plans.map(async ({ hook, plan }) => {
      if (plan.kind === 'nothing') return endWithout(tools, hook, plan.outcome);
      hook.unknownCodes = plan.unknownCodes;
      planned.push(hook);
      return tools.store.deliveries.plan(hook, plan);
    });
    await Promise.all(storing);
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    await putOff(tools, fresh, error);
  }
  return planned;
}

/** Ends a hook without a message; the note says why, unless there is no record to write it on. */
async function endWithout(tools: WorkTools, hook: ClaimedHook, outcome: string): Promise<void> {
  const { language } = tools.surroundings.settings;
  const isTold = outcome === 'no-contacts' || outcome === 'empty-message' || outcome === 'expired';
  const note = isTold ? noteText({ language, deliveries: [], unknownCodes: [], noMessage: outcome }) : undefined;
  tools.surroundings.log.info({ hookId: hook.id, outcome }, 'done without a message');
  await tools.store.hooks.finish(hook, { outcome, ...(note !== undefined && { note }) });
}

/** Gives hooks back that could not be read, for 24 hours; or ends them where waiting does not help. */
async function putOff(tools: WorkTools, hooks: readonly ClaimedHook[], failure: ApiFailure): Promise<void> {
  const { store, surroundings } = tools;
  const now = store.clock();
  surroundings.log.warn({ accountId: hooks[0]?.accountId, code: failure.code, hooks: hooks.length }, 'not read');
  for (const hook of hooks) {
    if (!failure.isLater) await endWithout(tools, hook, failure.code);
    else if (now > hook.receivedAt + giveUpAfter) await endWithout(tools, hook, 'expired');
    else {
      const pause = Math.max((failure.seconds ?? 0) * 1000, backoff(hook.tries + 1));
      await store.hooks.postpone([hook], now + pause, failure.code);
    }
  }
}

async function deliverAll(tools: WorkTools, accountId: number, hooks: readonly ClaimedHook[]): Promise<void> {
  if (hooks.length === 0) return;
  const { store } = tools;
  const installation = await store.installations.of(accountId);
  const credentials = installation && (await store.installations.credentials(installation));
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
  return store.hooks.finish(hook, { outcome: outcomeOf(deliveries), note: noteText(content) });
}

/** The best of what became of the recipients. */
function outcomeOf(deliveries: readonly Delivery[]): string {
  const states = new Set(deliveries.map(({ state }) => state));
  return (['accepted', 'unknown', 'rejected', 'skipped'] as const).find((state) => states.has(state)) ?? 'nothing';
}
