import { render } from '../../message/render';
import type { Channel } from '../channels/channel';
import type { NoteLanguage } from '../settings/settings';
import type { PlannedDelivery } from '../store/deliveries';
import type { ClaimedHook } from '../store/hooks';
import { emailOf, phoneOf } from '../values/read-address';
import type { KommoRecord } from '../values/records';
import { type Sources, placeholderValues } from '../values/placeholder-values';
import { type BatchData, contactsFor, firstCompany } from './read-for-hooks';

/** What is to be done for a hook: messages, or nothing for one reason. */
export type HookPlan =
  | { kind: 'deliveries'; deliveries: PlannedDelivery[]; unknownCodes: string[] }
  | { kind: 'nothing'; outcome: 'no-record' | 'no-contacts' | 'empty-message' };

/** How messages are made here. */
export interface Planning {
  needs: Channel['needs'];
  language: NoteLanguage;
}

/** Fills in the message of a hook for each of its recipients. */
export function planHook(hook: ClaimedHook, data: BatchData, planning: Planning): HookPlan {
  const record = recordOf(hook, data);
  if (!record) return { kind: 'nothing', outcome: 'no-record' };
  const contacts = contactsFor(hook, data.leads, data.customers).flatMap((id) => data.contacts.get(id) ?? []);
  if (contacts.length === 0) return { kind: 'nothing', outcome: 'no-contacts' };

  const unknownCodes = new Set<string>();
  const deliveries = contacts.map((contact) => {
    const rendered = render(
      hook.settings['message'] ?? '',
      placeholderValues(sourcesOf(hook, data, { contact, planning })),
    );
    for (const { kind, code } of rendered.parts) if (kind === 'unknown' && code) unknownCodes.add(code);
    return deliveryTo(contact, { hook, text: rendered.text, data, planning });
  });
  if (deliveries.every(({ text }) => text.trim() === '')) return { kind: 'nothing', outcome: 'empty-message' };
  return { kind: 'deliveries', deliveries: eachAddressOnce(deliveries, planning), unknownCodes: [...unknownCodes] };
}

function recordOf({ event }: ClaimedHook, { leads, customers }: BatchData): KommoRecord | undefined {
  return (event.entity === 'lead' ? leads : customers).get(event.id);
}

function sourcesOf(
  hook: ClaimedHook,
  data: BatchData,
  { contact, planning }: { contact: KommoRecord; planning: Planning },
): Sources {
  const lead = data.leads.get(hook.event.entity === 'lead' ? hook.event.id : -1);
  const [company] = firstCompany(recordOf(hook, data) ?? contact).map((id) => data.companies.get(id));
  const responsible = lead && data.users.get(lead.responsibleUserId);
  return {
    writing: { account: data.facts, language: planning.language },
    contact,
    ...(lead && { lead }),
    ...(company && { company }),
    ...(responsible && { responsible }),
    fields: data.fields,
  };
}

interface Filled {
  hook: ClaimedHook;
  text: string;
  data: BatchData;
  planning: Planning;
}

function deliveryTo(contact: KommoRecord, { hook, text, data, planning }: Filled): PlannedDelivery {
  const phone = phoneOf(contact, data.facts.country);
  const email = emailOf(contact);
  const skipped = reasonToSkip(planning.needs, { phone, email });
  return {
    id: `${hook.id}.${contact.id}`,
    contactId: contact.id,
    name: contact.name,
    ...(phone && { phone }),
    ...(email && { email }),
    text,
    ...(skipped && { skipped }),
  };
}

type Addresses = { phone: string | undefined; email: string | undefined };

function reasonToSkip(needs: Channel['needs'], { phone, email }: Addresses): PlannedDelivery['skipped'] {
  if (needs === 'phone' && !phone) return 'no-phone';
  if (needs === 'email' && !email) return 'no-email';
  return needs === 'either' && !phone && !email ? 'no-address' : undefined;
}

/** What makes two recipients one, by what the channel needs. */
const addressBy: Record<Channel['needs'], (delivery: PlannedDelivery) => string | undefined> = {
  phone: ({ phone }) => phone,
  email: ({ email }) => email?.toLowerCase(),
  either: ({ phone, email }) => phone ?? email?.toLowerCase(),
  contact: ({ contactId }) => String(contactId),
};

function eachAddressOnce(deliveries: readonly PlannedDelivery[], { needs }: Planning): PlannedDelivery[] {
  const seen = new Set<string>();
  return deliveries.filter((delivery) => {
    const address = addressBy[needs](delivery);
    // It is skipped, and the note says why.
    if (address === undefined) return true;
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}
