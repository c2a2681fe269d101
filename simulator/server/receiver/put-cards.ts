import type { AccountData } from '../../../kommo-api/account/account-data';
import type { Contact, SampleLead } from '../../../kommo/sample-account/account-content';
import { cardOwner } from '../../../kommo/sample-account/facts';
import { pipelines } from '../../../kommo/sample-account/pipelines';
import type { BoardCard } from '../../protocol';

/** Contacts of cards that were added on the board get numbers from here on. */
const firstNewContact = 7_100_000;

/** Has the API tell the cards as the board shows them: those that are gone from it are gone, new ones are there. */
export function putCards({ cards }: AccountData, shown: readonly BoardCard[]): void {
  const ids = new Set(shown.map(({ id }) => id));
  for (const kind of [cards.leads, cards.customers]) for (const id of kind.keys()) if (!ids.has(id)) kind.delete(id);
  for (const card of shown) {
    const lead = cards.leads.get(card.id) ?? newLead(card);
    const { name, price, stageId } = card;
    cards.leads.set(card.id, { ...lead, name, price, stageId });
    cards.customers.set(card.id, { ...(cards.customers.get(card.id) ?? lead), name, stageId, nextPrice: price });
    putContact(cards.contacts, lead.mainContactId, card);
  }
}

function newLead({ id, name, price, stageId }: BoardCard): SampleLead {
  const contactId = firstNewContact + id;
  const links = { contactIds: [contactId], mainContactId: contactId, responsibleUserId: cardOwner };
  return { id, name, price, stageId, pipelineId: pipelines.leads.id, ...links };
}

function putContact(contacts: Map<number, Contact>, id: number | undefined, { contact: name, phone }: BoardCard): void {
  if (id === undefined) return;
  const contact = contacts.get(id) ?? { id, phones: [], emails: [], responsibleUserId: cardOwner };
  const [, ...otherPhones] = contact.phones;
  contacts.set(id, { ...contact, name, phones: phone.trim() ? [phone, ...otherPhones] : otherPhones });
}
