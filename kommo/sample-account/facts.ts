import type { AccountFacts, SampleUser } from './account-content';

/** The account in which everything happens; its numbers are those of Kommo's documentation. */
export const accountFacts: AccountFacts = {
  id: 30441694,
  subdomain: 'my_company',
  name: 'My company',
  country: 'US',
  currency: 'USD',
  currencySymbol: '$',
  datePattern: 'm/d/Y',
  timePattern: 'h:i A',
  timezone: 'America/New_York',
};

export const users: readonly SampleUser[] = [
  { id: 504141, name: 'Anna Berg', email: 'anna@example.com', isAdmin: true },
  { id: 504142, name: 'Paul Ruiz', email: 'paul@example.com', isAdmin: false },
];

/** Whose cards are that were given to nobody. */
export const cardOwner = 504141;
