import type { Company, Contact, Talk } from './account-content';

/** The contacts; what is odd in them is odd in real accounts too. */
export const contacts: readonly Contact[] = [
  {
    id: 7001,
    name: 'Maria Lopez',
    phones: ['+1 (212) 555-0143'],
    emails: ['maria@example.com'],
    responsibleUserId: 504141,
    companyId: 8001,
    own: {
      502: 'New York',
      505: 15,
      508: 643_262_400,
      511: ['Garden', 'Lamps'],
      514: 'Messages',
      517: { address_line_1: '12 Elm Street', city: 'New York', zip: '10001', country: 'US' },
      520: 'https://example.com/maria',
    },
  },
  // Written as people write a number at home: without its country.
  {
    id: 7002,
    name: 'John Smith',
    phones: ['(312) 555-0186', '+1 312 555 0187'],
    emails: ['john@example.com'],
    responsibleUserId: 504142,
  },
  {
    id: 7003,
    name: 'Ayşe Yılmaz',
    phones: ['+90 212 555 01 44'],
    emails: ['ayse@example.com'],
    responsibleUserId: 504141,
    companyId: 8002,
    own: { 502: 'İstanbul', 514: 'Calls' },
  },
  // The same number as Ayşe's: a message to all contacts of their lead goes there once.
  { id: 7004, name: 'Deniz Yılmaz', phones: ['+902125550144'], emails: [], responsibleUserId: 504141, companyId: 8002 },
  // Nobody has asked for a number yet.
  { id: 7005, name: 'Noor Haddad', phones: [], emails: [], responsibleUserId: 504142 },
];

export const companies: readonly Company[] = [
  {
    id: 8001,
    name: 'Lopez Interiors',
    phones: ['+1 212 555 0100'],
    emails: ['office@example.com'],
    responsibleUserId: 504141,
    own: {
      503: 'Retail',
      506: 'Pays on time.\nOrders before Easter.',
      509: 'https://example.com',
      512: '5 Broadway, New York',
      515: { name: 'Lopez Interiors LLC', vat_id: '00-0000000', address: '5 Broadway, New York' },
      518: 12,
    },
  },
  { id: 8002, name: 'Yılmaz Mimarlık', phones: [], emails: [], responsibleUserId: 504141, own: { 503: 'Building' } },
];

/** The conversations in messengers. */
export const talks: readonly Talk[] = [
  { id: 901, contactId: 7001, leadId: 123123, origin: 'waba', isInWork: true },
  { id: 902, contactId: 7002, leadId: 123124, origin: 'telegram', isInWork: false },
];
