import { describe, expect, it } from 'vitest';
import { filled } from '../../widget-src/on-save/filled';
import { editDistance } from '../../shared/edit-distance';
import { nearestCode } from '../../widget-src/placeholders/nearest-code';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['same', 'same', 0],
    ['kitten', 'sitting', 3],
    ['nmae', 'name', 1],
    ['lead', 'load', 1],
    ['abc', 'ca', 3],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearestCode', () => {
  const known = ['contact_name', 'contact_phone', 'lead_id', 'lead_cf_501'];
  it.each([
    ['contact_nmae', 'contact_name'],
    ['Contact Name', 'contact_name'],
    ['contact.phone', 'contact_phone'],
    ['lead-id', 'lead_id'],
    ['lead_cf_502', 'lead_cf_501'],
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
