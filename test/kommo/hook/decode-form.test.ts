import qs from 'qs';
import { describe, expect, it } from 'vitest';
import { decodeForm } from '../../../kommo/hook/decode-form';
import { BeyondLimits } from '../../../kommo/hook/form-limits';
import { randomForm } from '../../support/random-form';
import { fuzzSeed, numbersFrom } from '../../support/random';

/** With these, qs means what PHP means, but for lists: those are objects with indexes. */
const strict = {
  depth: 20,
  parameterLimit: 10_000,
  parseArrays: false,
  plainObjects: true,
  allowPrototypes: true,
  duplicates: 'last',
  allowDots: false,
  strictNullHandling: false,
} as const;

describe('the reader of forms', () => {
  it('reads 10,000 random bodies as qs does', () => {
    const random = numbersFrom(fuzzSeed);
    const differing = Array.from({ length: 10_000 }, () => randomForm(random)).filter(
      (body) => !isSame(decodeForm(body), qs.parse(body, strict)),
    );
    expect(differing.slice(0, 3), `FUZZ_SEED=${fuzzSeed}`).toEqual([]);
  });

  it.each([
    ['a[b]=100%&c=%D0%97', { a: { b: '100%' }, c: 'З' }],
    ['a=50%+off+%D0%97%FF', { a: '50% off %D0%97%FF' }],
    ['a=%D0%97%zz%D0%97', { a: 'З%zzЗ' }],
    ['%=1&a%5Bb=2', { '%': '1', a: { b: '2' } }],
    ['a=%E0%A4%A', { a: '%E0%A4%A' }],
    ['&&=&a&b=c=d', { '': '', a: '', b: 'c=d' }],
  ])('takes %s, encoded badly, as far as it goes', (body, tree) => {
    expect(decodeForm(body)).toEqual(tree);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('makes nothing special of %s', (name) => {
    const tree = decodeForm(`${name}[polluted]=1&a[${name}]=2&a[${name}][b]=3`);
    expect(Object.keys(tree)).toEqual([name, 'a']);
    expect(Object.getPrototypeOf(tree)).toBeNull();
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  it('keeps to its limits, to the key', () => {
    const limits = { keys: 3, depth: 2 };
    expect(Object.keys(decodeForm('a=1&b=2&&c[d]=3', limits))).toHaveLength(3);
    const tooMany = new BeyondLimits('It has more than 3 keys.');
    const tooDeep = new BeyondLimits('A key of it is nested more than 2 deep.');
    expect(() => decodeForm('a=1&b=2&c=3&d=4', limits)).toThrow(tooMany);
    expect(() => decodeForm('a[b][c]=1', limits)).toThrow(tooDeep);
    expect(() => decodeForm('a%5Bb%5D%5Bc%5D=1', limits)).toThrow(tooDeep);
  });

  it('counts on in a list of a hundred thousand values', () => {
    expect(decodeForm('a[]=1&'.repeat(100_000))['a']).toHaveLength(100_000);
  });
});

type Tree = Readonly<Record<string, unknown>>;

/**
 * Whether both hold the same. A list is the object of its indexes, and both orders of keys are right: an index that stands
 * behind a name in the body stands before it in an object.
 */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (!isTree(ours) || !isTree(theirs)) return ours === theirs;
  const names = Object.keys(ours);
  return names.length === Object.keys(theirs).length && names.every((name) => isSame(ours[name], theirs[name]));
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
