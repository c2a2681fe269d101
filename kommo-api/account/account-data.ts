import type {
  AccountContent,
  AccountFacts,
  CardKind,
  Company,
  Contact,
  Customer,
  SampleLead,
  OwnField,
  Talk,
  SampleUser,
} from '../../kommo/sample-account/account-content';
import type { Note } from './note';

/** How an account stands with Kommo; what a test or a user of the local Kommo changes. */
export interface Standing {
  /** Whether the integration is switched on. */
  isConnected: boolean;
  isPaid: boolean;
  /** Whether the integration has the scope for chats. */
  maySendToChats: boolean;
  /** How many messages its plan has left. */
  messagesLeft: number;
}

/** The kinds of cards by their names in the API. */
interface Cards extends Record<CardKind, Map<number, unknown>> {
  leads: Map<number, SampleLead>;
  contacts: Map<number, Contact>;
  companies: Map<number, Company>;
  customers: Map<number, Customer>;
}

/** A message that went out through a chat. */
export interface SentMessage {
  id: string;
  talkId: number;
  text: string;
}

/** All that one account holds. */
export class AccountData {
  facts: AccountFacts;
  readonly users: readonly SampleUser[];
  readonly fields: Readonly<Record<CardKind, readonly OwnField[]>>;
  readonly cards: Cards;
  readonly talks: Map<number, Talk>;
  /** The oldest first. */
  readonly notes: Note[] = [];
  readonly sentMessages: SentMessage[] = [];
  standing: Standing = { isConnected: true, isPaid: true, maySendToChats: true, messagesLeft: Infinity };

  constructor({ facts, users, fields, talks, ...cards }: AccountContent) {
    this.facts = facts;
    this.users = users;
    this.fields = fields;
    this.talks = byId(talks);
    this.cards = {
      leads: byId(cards.leads),
      contacts: byId(cards.contacts),
      companies: byId(cards.companies),
      customers: byId(cards.customers),
    };
  }

  /** The notes on one card, the oldest first. */
  notesOn(kind: CardKind, cardId: number): Note[] {
    return this.notes.filter((note) => note.kind === kind && note.cardId === cardId);
  }
}

function byId<Item extends { id: number }>(items: readonly Item[]): Map<number, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
