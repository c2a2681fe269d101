import type { HookEvent } from '../hook/accepted-hook';

/** The events that bring a message (kommo-contract 8.1): leads with 1 and 14 to 19, customers with 20 to 22. */
const messageTypes: ReadonlySet<number> = new Set([1, 14, 15, 16, 17, 18, 19, 20, 21, 22]);

/** Why an event brings no message; undefined where it brings one. */
export function reasonForNoMessage({ type, direction }: HookEvent): 'went-from-trigger' | 'unknown-event' | undefined {
  // A stretched action tells of leads that leave it too.
  if (direction === 'went_from_trigger') return 'went-from-trigger';
  return messageTypes.has(type) ? undefined : 'unknown-event';
}
