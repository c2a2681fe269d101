import { describe, expect, it } from 'vitest';
import { meaningOf } from '../../message/code';

describe('meaningOf', () => {
  it.each([
    ['contact_name', { kind: 'standard', entity: 'contact', code: 'contact_name' }],
    ['contact.name', { kind: 'standard', entity: 'contact', code: 'contact_name' }],
    [' Contact_Name ', { kind: 'standard', entity: 'contact', code: 'contact_name' }],
    ['lead_cf_501', { kind: 'own', entity: 'lead', code: 'lead_cf_501', fieldId: 501 }],
    ['company.cf.7', { kind: 'own', entity: 'company', code: 'company_cf_7', fieldId: 7 }],
    ['company_phone', { kind: 'standard', entity: 'company', code: 'company_phone' }],
    ['name', undefined],
    ['my_lead_cf_1', undefined],
    ['', undefined],
    ['lead_cf_', undefined],
    ['lead_cf_0', undefined],
    ['lead_cf_1x', undefined],
    ['customer_cf_1', undefined],
    ['contact name', undefined],
    ['lead_cf_12345678901234567', undefined],
  ])('of %j is %j', (written, meaning) => {
    expect(meaningOf(written)).toEqual(meaning);
  });
});
