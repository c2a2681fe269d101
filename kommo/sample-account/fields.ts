import type { CardKind, OwnField } from './account-content';

/** The fields that the account has made for itself: one of each type at least. */
export const fields: Readonly<Record<CardKind, readonly OwnField[]>> = {
  leads: [
    { id: 501, name: 'Delivery date', type: 'date' },
    { id: 504, name: 'Source of the lead', type: 'select', choices: ['Site', 'Recommendation', 'Fair'] },
    { id: 507, name: 'Order number', type: 'text' },
    { id: 510, name: 'Gift wrapping', type: 'checkbox' },
    { id: 513, name: 'Pick-up', type: 'date_time' },
    { id: 516, name: 'Deposit', type: 'monetary' },
    { id: 519, name: 'Campaign', type: 'tracking_data' },
  ],
  contacts: [
    { id: 502, name: 'City', type: 'text' },
    { id: 505, name: 'Discount, %', type: 'numeric' },
    { id: 508, name: 'Birthday', type: 'birthday' },
    { id: 511, name: 'Interests', type: 'multiselect', choices: ['Garden', 'Kitchen', 'Bath', 'Lamps'] },
    { id: 514, name: 'Prefers', type: 'radiobutton', choices: ['Messages', 'Calls'] },
    { id: 517, name: 'Home address', type: 'smart_address' },
    { id: 520, name: 'Profile', type: 'url' },
  ],
  companies: [
    { id: 503, name: 'Industry', type: 'select', choices: ['Retail', 'Building', 'Hotels'] },
    { id: 506, name: 'Comment', type: 'textarea' },
    { id: 509, name: 'Site', type: 'url' },
    { id: 512, name: 'Office', type: 'streetaddress' },
    { id: 515, name: 'Legal details', type: 'legal_entity' },
    { id: 518, name: 'Employees', type: 'numeric' },
  ],
  customers: [
    { id: 521, name: 'Favourite shop', type: 'text' },
    { id: 522, name: 'Card valid until', type: 'date' },
  ],
};
