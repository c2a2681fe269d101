import type { AccountContent } from '../../../kommo/sample-account/account-content';
import { sampleAccount } from '../../../kommo/sample-account/sample-account';

/** The sample account, or one like it, with so many leads: numbers from 1, each with a contact and a phone of its own. */
export function accountWithLeads(count: number, id = sampleAccount.facts.id): AccountContent {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const person = { responsibleUserId: 504141, emails: [] };
  return {
    ...sampleAccount,
    facts: { ...sampleAccount.facts, id, subdomain: `account${id}` },
    leads: numbers.map((lead) => ({
      ...sampleAccount.leads[0]!,
      id: lead,
      contactIds: [lead],
      mainContactId: lead,
    })),
    contacts: numbers.map((contact) => ({
      ...person,
      id: contact,
      name: `Contact ${contact}`,
      phones: [`+1212555${String(1000 + (contact % 9000)).padStart(4, '0')}`],
    })),
    customers: [],
    talks: [],
  };
}
