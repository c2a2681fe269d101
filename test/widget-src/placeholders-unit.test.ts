import { describe, expect, it } from 'vitest';
import { filled } from '../../widget-src/on-save/filled';
import { nearestCode } from '../../widget-src/placeholders/nearest-code';

describe('nearestCode', () => {
  const known = ['contact_name', 'contact_phone', 'lead_id', 'lead_cf_501'];
  it.each([
    ['contact_nmae', 'contact_name'],
    ['Contact Name', 'contact_name'],
    ['contact.phone', 'contact_phone'],
    ['lead-id', 'lead_id'],
    ['lead_cf_502', 'lead_cf_501'],
    ['contact_ame', 'contact_name'],
    ['lead_cf_51', 'lead_cf_501'],
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
