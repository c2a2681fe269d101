// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { filled } from '../../widget-src/on-save/filled';
import { nearestCode } from '../../widget-src/placeholders/nearest-code';
import { createPlaceholders } from '../../widget-src/placeholders/placeholders';

describe('nearestCode', () => {
  const known = ['contact_name', 'contact_phone', 'lead_id', 'lead_cf_501', 'lead_ix', 'lead_responsible_email'];
  it.each([
    ['contact_nmae', 'contact_name'],
    ['Contact Name', 'contact_name'],
    ['contact.phone', 'contact_phone'],
    ['lead-id', 'lead_id'],
    ['LEAD_ID', 'lead_id'],
    [' leed_it ', 'lead_id'],
    ['leadi', 'lead_id'],
    ['lead_cf_502', 'lead_cf_501'],
    ['contact_ame', 'contact_name'],
    ['lead_cf_51', 'lead_cf_501'],
    // Of two that are as near the first, and the nearer one wherever it stands.
    ['lead_i', 'lead_id'],
    ['lead_ixx', 'lead_ix'],
    // A long one may differ in more letters.
    ['lead_responzable_imail', 'lead_responsible_email'],
    ['name', undefined],
    ['x', undefined],
    ['', undefined],
  ])('of %j is %j', (unknown, nearest) => {
    expect(nearestCode(unknown, known)).toBe(nearest);
  });
});

describe('filled', () => {
  it.each([
    ['a', true],
    [0, true],
    [1, true],
    [' ', false],
    ['', false],
    [null, false],
    [undefined, false],
  ])('of %j is %j', (value, isFilled) => {
    expect(filled(value)).toBe(isFilled);
  });
  it.each([
    [{}, false],
    [{ 1: '' }, false],
    [{ 1: '', 2: 'x' }, true],
    [[['x']], true],
    [[], false],
  ])('of %j is %j', (value, isFilled) => {
    expect(filled(value)).toBe(isFilled);
  });
});

describe('the placeholders of an account', () => {
  const cf = [
    { ID: 501, NAME: 'Budget', ENTREE_DEALS: 1 },
    { ID: 7, NAME: '', ENTREE_CONTACTS: 1 },
  ];
  const texts = (path: string, values?: Record<string, string>): string => `${path} ${values?.['name'] ?? ''}`.trim();
  const placeholdersOf = (page: object): ReturnType<typeof createPlaceholders> =>
    createPlaceholders(Object.assign(Object.create(window) as Window, page), texts);
  const { describe: name, knows, nearest } = placeholdersOf({ APP: { constant: () => ({ cf }) } });

  it.each([
    ['contact.name', 'placeholders.contact_name'],
    ['lead_cf_501', 'form.field_of_lead Budget'],
    ['contact_cf_7', 'form.field_of_contact 7'],
    ['contact_cf_501', undefined],
    ['weather', undefined],
  ])('%s is called %j', (code, called) => {
    expect(name(code)).toBe(called);
    expect(knows(code)).toBe(called !== undefined);
  });

  it.each([
    ['contact_cf_501', 'lead_cf_501'],
    ['contact_cf_502', undefined],
    ['weather_501', undefined],
    ['contact_nmae', 'contact_name'],
  ])('%s was meant to be %j', (unknown, meant) => {
    expect(nearest(unknown)).toBe(meant);
  });

  it('are found under their group, the standard ones first', () => {
    const { search } = placeholdersOf({ APP: { constant: () => ({ cf }) } });
    expect(search(' LEAD.id ', 1)).toMatchObject([
      { code: 'lead_id', description: 'placeholders.lead_id', group: 'form.lead' },
    ]);
    expect(search('budget own', 9)).toMatchObject([
      { code: 'lead_cf_501', description: 'Budget (form.lead)', group: 'form.own_fields' },
    ]);
    expect(search('own_fields', 9).map(({ description }) => description)).toEqual([
      'Budget (form.lead)',
      ' (form.contact)',
    ]);
    expect(search('budget nothing', 9)).toEqual([]);
  });

  it('may all be there where the page tells of no fields', () => {
    const placeholders = placeholdersOf({ APP: undefined });
    expect([placeholders.knows('lead_cf_1'), placeholders.describe('lead_cf_1')]).toEqual([
      true,
      'form.field_of_lead 1',
    ]);
  });
});
