import type { CardKind, Company, Contact, Customer, SampleLead } from '../../kommo/sample-account/account-content';
import type { AccountData } from '../account/account-data';
import { fieldValues } from './field-values';

/** When everything in the account was made: 4 April 2017. */
const then = 1_491_300_016;

type Card = SampleLead | Contact | Company | Customer;

/** What the query asked for beside the card itself. */
export type With = ReadonlySet<string>;

/** What only one kind of cards has; links to contacts and leads are told only to who asks for them. */
const drawOwnPart: { [Kind in CardKind]: (card: never, account: AccountData, wanted: With) => object } = {
  leads: ({ price, pipelineId, stageId, ...lead }: SampleLead, _, wanted) => ({
    price,
    pipeline_id: pipelineId,
    status_id: stageId,
    loss_reason_id: null,
    closed_at: null,
    score: null,
    labor_cost: null,
    _embedded: { tags: [], companies: linked(lead.companyId), ...(wanted.has('contacts') && contactsOf(lead)) },
  }),
  customers: ({ nextPrice, stageId, ...customer }: Customer, _, wanted) => ({
    next_price: nextPrice,
    next_date: then,
    status_id: stageId,
    periodicity: 0,
    purchases_count: 0,
    average_check: 0,
    ltv: 0,
    _embedded: {
      tags: [],
      segments: [],
      companies: linked(customer.companyId),
      ...(wanted.has('contacts') && contactsOf(customer)),
    },
  }),
  contacts: ({ id, name, companyId }: Contact, account, wanted) => ({
    first_name: name.split(' ')[0],
    last_name: name.split(' ').slice(1).join(' '),
    is_unsorted: false,
    _embedded: {
      tags: [],
      companies: linked(companyId),
      ...(wanted.has('leads') && leadsOf(account, ({ contactIds }) => contactIds.includes(id))),
    },
  }),
  companies: ({ id }: Company, account, wanted) => ({
    _embedded: {
      tags: [],
      ...(wanted.has('contacts') && { contacts: employees(account, id) }),
      ...(wanted.has('leads') && leadsOf(account, ({ companyId }) => companyId === id)),
    },
  }),
};

/** A card as the API tells it. */
export function drawCard(account: AccountData, kind: CardKind, wanted: With): (card: Card) => object {
  const drawRest = drawOwnPart[kind] as (card: Card, account: AccountData, wanted: With) => object;
  return (card) => ({
    id: card.id,
    name: card.name,
    responsible_user_id: card.responsibleUserId,
    group_id: 0,
    created_by: 0,
    updated_by: 0,
    created_at: then,
    updated_at: then,
    closest_task_at: null,
    is_deleted: false,
    custom_fields_values: fieldValues(card, account.fields[kind]),
    account_id: account.facts.id,
    _links: { self: { href: `https://${account.facts.subdomain}.kommo.com/api/v4/${kind}/${card.id}` } },
    ...drawRest(card, account, wanted),
  });
}

function linked(id: number | undefined): { id: number }[] {
  return id === undefined ? [] : [{ id }];
}

function contactsOf({ contactIds, mainContactId }: Pick<SampleLead, 'contactIds' | 'mainContactId'>): object {
  return { contacts: contactIds.map((id) => ({ id, is_main: id === mainContactId })) };
}

function leadsOf({ cards }: AccountData, isWanted: (lead: SampleLead) => boolean): object {
  return { leads: [...cards.leads.values()].filter(isWanted).map(({ id }) => ({ id })) };
}

function employees({ cards }: AccountData, id: number): { id: number }[] {
  return [...cards.contacts.values()]
    .filter(({ companyId }) => companyId === id)
    .map((contact) => ({ id: contact.id }));
}
