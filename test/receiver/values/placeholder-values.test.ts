import { describe, expect, it } from 'vitest';
import { render } from '../../../message/render';
import { standardPlaceholders } from '../../../message/standard';
import { placeholderValues, type Sources } from '../../../receiver/values/placeholder-values';
import { emailOf, phoneOf } from '../../../receiver/values/read-address';
import { readRecord } from '../../../receiver/values/records';

const coded = (code: string, ...values: string[]) => ({
  field_id: 1,
  field_code: code,
  values: values.map((value) => ({ value })),
});
const contact = readRecord({
  id: 7,
  name: 'Maria {{lead_id}}',
  custom_fields_values: [coded('PHONE', '(11) 5550-0100'), coded('EMAIL', 'maria@example.com')],
});
const own = { field_id: 12, field_code: null, field_type: 'text', values: [{ value: 'A-1017' }] };
const sources: Sources = {
  writing: {
    account: { currency: 'USD', datePattern: 'd.m.Y', dateTimePattern: 'd.m.Y H:i', timeZone: 'UTC' },
    language: 'en',
  },
  contact,
  lead: readRecord({ id: 5, name: 'Order', price: 1200, custom_fields_values: [own] }),
  company: readRecord({ id: 8, name: 'Lopez Interiors', custom_fields_values: [coded('PHONE', '+1 212 555 0100')] }),
  responsible: { name: 'Anna Berg', email: 'anna@example.com' },
  fields: {
    contact: new Map([[30, { type: 'text' }]]),
    lead: new Map([[12, { type: 'text' }]]),
    company: new Map(),
  },
};
const written = (message: string, from = sources) => render(message, placeholderValues(from)).text;

describe('the values of a message', () => {
  it.each([
    ['{{contact_name}}', 'Maria {{lead_id}}'],
    ['{{contact_phone}}', '(11) 5550-0100'],
    ['{{contact_email}}', 'maria@example.com'],
    ['{{lead_id}} {{lead_name}} {{lead_price}}', '5 Order $1,200'],
    ['{{lead_responsible_name}}, {{lead_responsible_email}}', 'Anna Berg, anna@example.com'],
    ['{{company_name}}, {{company_phone}}', 'Lopez Interiors, +1 212 555 0100'],
    ['{{lead_cf_12}} {{lead.cf.12}} {{ Lead.CF.12 }}', 'A-1017 A-1017 A-1017'],
    ['{{contact.name}}', 'Maria {{lead_id}}'],
    ['{{contact.cf.30|friend}}', 'friend'],
    ['Hi {{contact.cf.30}} there', 'Hi there'],
    ['Hi {{company_email}}, {{company.email|x}}', 'Hi, x'],
    ['a {{nobody}} b {{lead.cf.99}} c {{contact.cf.99|x}}', 'a b c x'],
  ])('%s', (message, text) => {
    expect(written(message)).toBe(text);
  });

  it('are there for every placeholder that the form offers', () => {
    const values = placeholderValues(sources);
    for (const code of Object.values(standardPlaceholders).flat())
      expect([code, values(code)]).not.toContain(undefined);
  });

  it('of a customer are unknown where they speak of a lead, and blank where nobody is responsible', () => {
    const { lead, responsible: _, ...rest } = sources;
    const { parts } = render('{{lead_name}}{{lead.cf.12}}', placeholderValues(rest));
    expect(parts.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
    expect(written('{{lead_responsible_name|us}}', { ...rest, ...(lead && { lead }) })).toBe('us');
  });

  it('of a field that is newer than the list of fields are written by its own type', () => {
    const date = { field_id: 13, field_type: 'date', values: [{ value: 1_491_451_200 }] };
    const lead = readRecord({ id: 5, custom_fields_values: [date] });
    expect(written('{{lead.cf.13}}', { ...sources, lead })).toBe('06.04.2017');
  });

  it('have no price where Kommo gives 0', () => {
    expect(written('{{lead_price|free}}', { ...sources, lead: readRecord({ id: 5, price: 0 }) })).toBe('free');
  });
});

describe('the address of a contact', () => {
  it.each([
    ['+1 (212) 555-0143', 'BR', '+12125550143'],
    ['(312) 555-0186', 'US', '+13125550186'],
    ['11 95550-0100', 'BR', '+5511955500100'],
    ['0532 555 01 44', 'TR', '+905325550144'],
    ['0812-5550-0144', 'ID', '+6281255500144'],
    ['555', 'US', undefined],
    ['ask Maria', 'US', undefined],
    ['(312) 555-0186', '', undefined],
  ])('phone %s in %s', (phone, country, found) => {
    expect(phoneOf(readRecord({ custom_fields_values: [coded('PHONE', phone)] }), country)).toBe(found);
  });

  it('is the first one that can be one', () => {
    const record = readRecord({
      custom_fields_values: [coded('PHONE', '12', '+1 212 555 0143'), coded('EMAIL', 'none', ' a@b.example ')],
    });
    expect([phoneOf(record, 'US'), emailOf(record)]).toEqual(['+12125550143', 'a@b.example']);
  });
});
