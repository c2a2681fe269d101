import type { PipelineEntity } from './pipeline';
import type { EventKind } from './pipeline-event';

/** How the hook names an event. */
export interface EventCode {
  type: number;
  type_code: string;
}

/** The documented codes; `moved_inside` is a move within an action that is stretched over several stages. */
type EventCodes = Record<EventKind | 'moved_inside', EventCode>;

const common = {
  mail_in: { type: 16, type_code: 'mail_in' },
  call_in: { type: 17, type_code: 'call_in' },
  site_visit: { type: 18, type_code: 'site_visit' },
  chat: { type: 19, type_code: 'chat' },
};

/** The codes by entity; those of customers stand in an older edition of the documentation only. */
export const eventCodes: Record<PipelineEntity, EventCodes> = {
  leads: {
    added: { type: 1, type_code: 'lead_added' },
    moved: { type: 14, type_code: 'lead_status_changed' },
    moved_inside: { type: 15, type_code: 'lead_appeared_in_status' },
    ...common,
  },
  customers: {
    added: { type: 20, type_code: 'customer_added' },
    moved: { type: 21, type_code: 'customer_period_changed' },
    moved_inside: { type: 22, type_code: 'customer_appeared_in_period' },
    ...common,
  },
};
