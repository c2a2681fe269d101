import { hash } from 'node:crypto';
import type { HookEvent } from './accepted-hook';
import { isObject } from '../../shared/is-object';
import { textIn } from './values';

/** What makes a hook this one and no other. */
export interface HookIdentity {
  accountId: number;
  event: HookEvent;
  settings: Record<string, string>;
  /** The `action` of the body. */
  action: unknown;
}

/**
 * Equal for a hook that is sent again, in whatever order or encoding. Kommo gives no id of the event, and its time has
 * seconds only: two actions on one stage differ in nothing but their settings. `action[code]` and `action[settings][row]`
 * are not documented; where they are sent, they tell two actions with equal settings apart (that a row means this is a guess).
 *
 * The time stands in front, for the store: keys of one time lie together in its index.
 */
export function duplicateKey({ accountId, event, settings, action }: HookIdentity): string {
  const known = isObject(action) ? action : {};
  const identity = [
    accountId,
    [event.type, event.typeCode, event.entity, event.id, event.statusId, event.pipelineId, event.direction, event.time],
    Object.entries(settings).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    [textIn(known, 'code'), textIn(known, 'settings', 'row')],
  ];
  return `${event.time}.${hash('sha256', JSON.stringify(identity), 'base64url')}`;
}
