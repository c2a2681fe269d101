import { randomUUID } from 'node:crypto';
import type { AcceptedHook, HookEvent } from '../../../receiver/hook/accepted-hook';

/** What a test says of a hook; the rest is as in a usual one. */
export interface HookParts extends Partial<Omit<HookEvent, 'entity'>> {
  accountId?: number;
  leadId?: number;
  customerId?: number;
  message?: string;
  onlyMain?: boolean;
  receivedAt?: number;
  key?: string;
}

/** A lead that came to a stage, as the accepting side hands it on. */
export function makeHook(parts: HookParts = {}): AcceptedHook {
  const { accountId = 1, leadId = 10, customerId, message = 'Hi', onlyMain = false, receivedAt, key, ...event } = parts;
  const id = randomUUID();
  return {
    id,
    receivedAt: receivedAt ?? Date.now(),
    key: key ?? id,
    accountId,
    event: {
      type: 14,
      typeCode: 'lead_status_changed',
      statusId: 30,
      pipelineId: 20,
      time: 17e8,
      ...(customerId === undefined
        ? {
            entity: 'lead',
            id: leadId,
          }
        : {
            type: 20,
            entity: 'customer',
            id: customerId,
          }),
      ...event,
    },
    settings: { message, ...(onlyMain && { only_main: 'on' }) },
  };
}
