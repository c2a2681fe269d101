import type { EventKind } from './pipeline-event';

/** When an action is executed, as its user chooses it in the bubble. */
export interface Condition {
  id: string;
  name: string;
  kinds: readonly EventKind[];
}

/** The conditions of a widget's action: the events that the hook can tell of (developers.kommo.com/docs/widgets-dp). */
export const widgetConditions: readonly Condition[] = [
  { id: 'moved', name: 'When moved to this stage', kinds: ['moved'] },
  { id: 'moved_or_added', name: 'When moved to or created in this stage', kinds: ['moved', 'added'] },
  { id: 'added', name: 'When created in this stage', kinds: ['added'] },
  { id: 'mail_in', name: 'When an email is received', kinds: ['mail_in'] },
  { id: 'call_in', name: 'When a call is received', kinds: ['call_in'] },
  { id: 'chat', name: 'When a chat message is received', kinds: ['chat'] },
  { id: 'site_visit', name: 'When the site is visited', kinds: ['site_visit'] },
];

/** The conditions of "API: send webhook", whose documentation knows no event for a new lead. */
export const webhookConditions: readonly Condition[] = widgetConditions.filter(({ kinds }) => !kinds.includes('added'));

/** Whether an action with this condition is executed on such an event. */
export function conditionHolds(conditionId: string, kind: EventKind): boolean {
  return widgetConditions.find(({ id }) => id === conditionId)?.kinds.includes(kind) ?? false;
}
