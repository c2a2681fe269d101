/** What stands in an account: who works there, which fields it has, and its cards. */
export interface AccountContent {
  facts: AccountFacts;
  users: readonly SampleUser[];
  fields: Readonly<Record<CardKind, readonly OwnField[]>>;
  leads: readonly SampleLead[];
  contacts: readonly Contact[];
  companies: readonly Company[];
  customers: readonly Customer[];
  talks: readonly Talk[];
}

/** The kinds of cards, by the names that the API has for them. */
export type CardKind = 'leads' | 'contacts' | 'companies' | 'customers';

/** What holds for the whole account. */
export interface AccountFacts {
  id: number;
  subdomain: string;
  name: string;
  /** ISO 3166, for telephone numbers that are written without their country. */
  country: string;
  /** ISO 4217. */
  currency: string;
  currencySymbol: string;
  /** In the letters of PHP's `date()`. */
  datePattern: string;
  timePattern: string;
  timezone: string;
}

/** Somebody who works in the account. */
export interface SampleUser {
  id: number;
  name: string;
  email: string;
  isAdmin: boolean;
}

/** The types of fields that the sample account has; Kommo has a few more. */
export type FieldType =
  | 'text'
  | 'numeric'
  | 'checkbox'
  | 'select'
  | 'multiselect'
  | 'radiobutton'
  | 'date'
  | 'date_time'
  | 'birthday'
  | 'url'
  | 'textarea'
  | 'streetaddress'
  | 'smart_address'
  | 'monetary'
  | 'legal_entity'
  | 'tracking_data';

/** A field that the account has made for itself. */
export interface OwnField {
  id: number;
  name: string;
  type: FieldType;
  /** The texts to choose from, for the types that have them. */
  choices?: readonly string[];
}

/**
 * What stands in own fields, by the fields' numbers: a text or number; true for a box that is ticked; unix seconds for
 * a date; the texts that were chosen; an object for an address in parts and for legal details.
 */
export type OwnValues = Readonly<Record<number, string | number | boolean | readonly string[] | object>>;

interface Card {
  id: number;
  name: string;
  responsibleUserId: number;
  own?: OwnValues;
}

/** A deal in a stage of the pipeline. */
export interface SampleLead extends Card, Linked {
  price: number;
  pipelineId: number;
  stageId: number;
}

/** Somebody who buys again and again. */
export interface Customer extends Card, Linked {
  nextPrice: number;
  stageId: number;
}

interface Linked {
  /** In the order in which they were linked; the main one is not always the first. */
  contactIds: readonly number[];
  mainContactId?: number;
  companyId?: number;
}

/** A person. */
export interface Contact extends Reachable {
  companyId?: number;
}

/** A firm. */
export type Company = Reachable;

interface Reachable extends Card {
  phones: readonly string[];
  emails: readonly string[];
}

/** A conversation with a contact in one of the account's messengers. */
export interface Talk {
  id: number;
  contactId: number;
  leadId: number;
  /** The messenger: `waba`, `telegram` and others. */
  origin: string;
  /** Whether it is still open. */
  isInWork: boolean;
}
