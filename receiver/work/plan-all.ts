import { ApiFailure } from '../api/api-failure';
import { errorFields } from '../log/error-fields';
import type { ClaimedHook } from '../store/hooks';
import { planHook } from './plan-hook';
import { endWithout, putOff, putOffAccount } from './put-off';
import { type BatchData, readForHooks } from './read-for-hooks';
import type { WorkTools } from './work-tools';

/** The hooks whose deliveries are stored: those that were, and those that are planned now. */
export async function planAll(
  tools: WorkTools,
  accountId: number,
  hooks: readonly ClaimedHook[],
): Promise<ClaimedHook[]> {
  const fresh = hooks.filter(({ isPlanned }) => !isPlanned);
  const planned = hooks.filter(({ isPlanned }) => isPlanned);
  if (fresh.length === 0) return planned;
  try {
    const data = await readForHooks({ ...tools, accountId }, fresh);
    tools.surroundings.log.info({ step: 'read', accountId, hookIds: fresh.map(({ id }) => id) }, 'read');
    const isPlanned = await Promise.all(fresh.map((hook) => plan(tools, hook, data)));
    planned.push(...fresh.filter((_, index) => isPlanned[index]));
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    await putOffAccount(tools, fresh, error);
  }
  return planned;
}

/** Stores what is to be sent for a hook; false where that is nothing. */
async function plan(tools: WorkTools, hook: ClaimedHook, data: BatchData): Promise<boolean> {
  const { channel, surroundings, store } = tools;
  try {
    const made = planHook(hook, data, { needs: channel.needs, language: surroundings.settings.language });
    if (made.kind === 'nothing') {
      await endWithout(tools, hook, made.outcome);
      return false;
    }
    hook.unknownCodes = made.unknownCodes;
    await store.deliveries.plan(hook, made);
    const ids = { accountId: hook.accountId, hookId: hook.id };
    surroundings.log.info({ step: 'fill', ...ids, deliveries: made.deliveries.length }, 'filled in');
    return true;
  } catch (error) {
    // A defect that one hook meets with must not hold up the others of its account.
    surroundings.log.error({ step: 'fill', hookId: hook.id, ...errorFields(error) }, 'a hook cannot be planned');
    await putOff(tools, [hook], { code: 'defect', isLater: true });
    return false;
  }
}
