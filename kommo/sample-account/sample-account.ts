import type { AccountContent } from './account-content';
import { customers, leads } from './cards';
import { accountFacts, users } from './facts';
import { fields } from './fields';
import { companies, contacts, talks } from './people';

/** The one account of everything that is local: the simulator's page shows it, the local API tells it. */
export const sampleAccount: AccountContent = {
  facts: accountFacts,
  users,
  fields,
  leads,
  contacts,
  companies,
  customers,
  talks,
};
