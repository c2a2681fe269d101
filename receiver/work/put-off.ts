import type { ApiFailure } from '../api/api-failure';
import { noteText } from '../note/note-text';
import type { ClaimedHook } from '../store/hooks';
import { giveUpAfter } from '../store/leases';
import { backoff } from './backoff';
import type { WorkTools } from './work-tools';

/** Why hooks cannot be worked on now. */
interface Trouble {
  code: string;
  isLater: boolean;
  seconds?: number | undefined;
}

/** In milliseconds; shorter than the first backoff of a hook. */
const pauseOfAccount = 2500;

/**
 * Gives hooks back of an account that cannot be asked now, and leaves the account alone for a moment: to take ten thousand
 * waiting hooks in hand, one after the other, for the same answer would help nobody.
 */
export async function putOffAccount(
  tools: WorkTools,
  hooks: readonly ClaimedHook[],
  failure: ApiFailure,
): Promise<void> {
  const [first] = hooks;
  if (first && failure.isLater) await tools.store.accounts.pause(first.accountId, pauseOfAccount);
  await putOff(tools, hooks, failure);
}

/** Gives hooks back that could not be read, for 24 hours; or ends them where waiting does not help. */
export async function putOff(tools: WorkTools, hooks: readonly ClaimedHook[], trouble: Trouble): Promise<void> {
  const { store, surroundings } = tools;
  const { code, isLater, seconds = 0 } = trouble;
  const now = store.clock();
  surroundings.log.warn(
    { step: 'put-off', accountId: hooks[0]?.accountId, hookIds: hooks.map(({ id }) => id), code },
    'put off',
  );
  const ends = hooks.map((hook) => {
    if (!isLater) return endWithout(tools, hook, code);
    if (now > hook.receivedAt + giveUpAfter) return endWithout(tools, hook, 'expired');
    return store.hooks.postpone([hook], now + Math.max(seconds * 1000, backoff(hook.tries + 1)), code);
  });
  await Promise.all(ends);
}

/** Ends a hook without a message; the note says why, unless there is no record to write it on. */
export async function endWithout(tools: WorkTools, hook: ClaimedHook, outcome: string): Promise<void> {
  const { language } = tools.surroundings.settings;
  const isTold = outcome === 'no-contacts' || outcome === 'empty-message' || outcome === 'expired';
  const note = isTold ? noteText({ language, deliveries: [], unknownCodes: [], noMessage: outcome }) : undefined;
  tools.surroundings.log.info(
    { step: 'done', accountId: hook.accountId, hookId: hook.id, outcome },
    'done without a message',
  );
  await tools.store.hooks.finish(hook, { outcome, ...(note !== undefined && { note }) });
}
