import { decodeForm } from '../../../kommo/hook/decode-form';
import { isObject } from '../../../shared/is-object';
import type { HookRequest } from '../../curl-command';
import type { HookCard } from '../../protocol';

/** The number by which hooks name customers; everything else is a lead. */
const customerType = '12';

/** The card that a widget's hook is about; undefined for a body that names none. */
export function cardOfHook({ contentType, body }: HookRequest): HookCard | undefined {
  const event = partOf(parsed(contentType, body), 'event');
  const data = partOf(event, 'data');
  const id = Number(data['id']);
  if (!Number.isSafeInteger(id) || id < 1) return undefined;
  const stageId = Number(data['status_id']);
  const kind = String(data['element_type']) === customerType ? 'customers' : 'leads';
  return { kind, id, ...(stageId > 0 && { stageId }) };
}

function parsed(contentType: string, body: string): unknown {
  if (!contentType.includes('json')) return decodeForm(body);
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function partOf(value: unknown, key: string): Record<string, unknown> {
  const part = isObject(value) ? value[key] : undefined;
  return isObject(part) ? part : {};
}
