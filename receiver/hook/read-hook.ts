import { isObject } from '../../shared/is-object';
import type { AcceptedHook, HookEvent } from './accepted-hook';
import { duplicateKey } from './duplicate-key';
import { countIn, textIn, storableText, valueIn } from './values';

/** What a request holds: a hook, or the sentence that says why it holds none. */
export type HookRead = { hook: AcceptedHook } | { fault: string };

/** When and as what a hook is accepted. */
export interface Acceptance {
  id: string;
  /** In unix milliseconds. */
  receivedAt: number;
}

/** Reads the values of a body as the hook of a widget; numbers may be texts (contract of Kommo, 8.1). */
export function readHook(body: Record<string, unknown>, { id, receivedAt }: Acceptance): HookRead {
  const accountId = countIn(body, 'account_id');
  const entityId = countIn(body, 'event', 'data', 'id');
  if (valueIn(body, 'event') === undefined) return { fault: 'It has no "event": it is not a hook of a widget.' };
  if (entityId === undefined) return { fault: 'event[data][id] is not the number of a lead or a customer.' };
  if (accountId === undefined) return { fault: 'account_id is not the number of an account.' };
  // Without a time, the hook cannot be told from a later one; to send twice is better than not at all.
  const event = readEvent(body, entityId, Math.floor(receivedAt / 1000));
  const settings = readSettings(valueIn(body, 'action', 'settings', 'widget', 'settings'));
  const key = duplicateKey({ accountId, event, settings, action: valueIn(body, 'action') });
  return { hook: { id, receivedAt, key, accountId, event, settings } };
}

/** The number with which the hook names the kind of record (contract, 8.1). */
const customerElement = 12;
const customerTypes = new Set([20, 21, 22]);
/** So that a column of 32 bits holds it. */
const largestType = 2 ** 31 - 1;

function readEvent(body: Record<string, unknown>, id: number, now: number): HookEvent {
  const type = countIn(body, 'event', 'type') ?? 0;
  const isCustomer = countIn(body, 'event', 'data', 'element_type') === customerElement || customerTypes.has(type);
  const statusId = countIn(body, 'event', 'data', 'status_id');
  const pipelineId = countIn(body, 'event', 'data', 'pipeline_id');
  const direction = textIn(body, 'event', 'data', 'direction_of_movement');
  return {
    type: type <= largestType ? type : 0,
    typeCode: textIn(body, 'event', 'type_code'),
    entity: isCustomer ? 'customer' : 'lead',
    id,
    ...(statusId !== undefined && { statusId }),
    ...(pipelineId !== undefined && { pipelineId }),
    ...(direction && { direction }),
    time: countIn(body, 'event', 'time') ?? now,
  };
}

/** What the form of the widget holds; PHP makes a list of fields whose names count from 0. */
function readSettings(settings: unknown): Record<string, string> {
  const fields = isObject(settings) || Array.isArray(settings) ? Object.entries(settings) : [];
  return Object.fromEntries(fields.map(([name, value]): [string, string] => [storableText(name), storableText(value)]));
}
