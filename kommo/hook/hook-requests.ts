import type { Account } from './account';
import type { Action } from './action';
import { encodeForm } from './encode-form';
import { findRuns, type Run } from './find-runs';
import type { HookSwitches } from './hook-switches';
import type { Pipeline } from './pipeline';
import type { PipelineEvent } from './pipeline-event';
import { webhookAction } from './webhook-action';
import { widgetHook } from './widget-hook';

/** The request that one action makes on an event, in both encodings. */
export interface PreparedHook {
  run: Run;
  /** `application/x-www-form-urlencoded`, as receivers get it. */
  form: string;
  /** `application/json`, as the documentation shows it. */
  json: string;
}

/** What requests are prepared from. */
export interface HookSetting {
  pipeline: Pipeline;
  account: Account;
  /** `dp.action_multiple` of the manifest. */
  actionMultiple: boolean;
  switches: HookSwitches;
  widgetInfo: { id: number; code: string; name: string };
}

/** The requests that the actions make on an event, in the order of the actions. */
export function prepareHooks(event: PipelineEvent, actions: readonly Action[], setting: HookSetting): PreparedHook[] {
  return findRuns(event, actions, setting).map((run) => {
    const content = { run, event, ...setting };
    if (run.action.kind === 'webhook') return prepared(run, webhookAction(event, setting.pipeline, setting.account));
    const { widgetInfo: _info, ...documented } = content;
    const shown = setting.switches.extraKeys ? content : documented;
    return prepared(run, widgetHook(shown, 'as received'), widgetHook(shown, 'as documented'));
  });
}

function prepared(run: Run, received: object, documented = received): PreparedHook {
  return { run, form: encodeForm(received), json: JSON.stringify(documented, null, 2) };
}
