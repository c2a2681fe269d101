import type { Account } from './account';
import type { Run } from './find-runs';
import type { Pipeline } from './pipeline';
import type { PipelineEvent } from './pipeline-event';

/** What a hook tells. */
export interface HookContent {
  run: Run;
  event: PipelineEvent;
  pipeline: Pipeline;
  account: Account;
  /** The installed widget, for the keys that are not documented; absent to leave these keys out. */
  widgetInfo?: { id: number; code: string; name: string };
}

/** The number with which the hook names the kind of record. */
const elementTypes = { leads: 2, customers: 12 };

/**
 * The body that goes to `dp.webhook_url` (developers.kommo.com/docs/widgets-dp). The form that receivers get has `time`
 * before `data`, the JSON of the documentation after it.
 */
export function widgetHook(content: HookContent, order: 'as received' | 'as documented'): object {
  const { run, event, account } = content;
  const data = hookData(content);
  const rest = order === 'as received' ? { time: event.time, data } : { data, time: event.time };
  return {
    event: { ...run.code, ...rest },
    action: hookAction(content),
    subdomain: account.subdomain,
    account_id: account.id,
  };
}

function hookData({ run, event, pipeline }: HookContent): object {
  return {
    id: event.id,
    element_type: elementTypes[pipeline.entity],
    status_id: event.stageId,
    pipeline_id: pipeline.id,
    ...(run.direction && { direction_of_movement: run.direction }),
  };
}

function hookAction({ run: { action }, widgetInfo }: HookContent): object {
  const widget = { settings: action.settings };
  if (!widgetInfo) return { settings: { widget } };
  return {
    code: 'send_widget_hook',
    settings: { widget, widget_info: widgetInfo, optional_conditions: { main_event: '' }, row: 0, created_by: 1 },
  };
}
