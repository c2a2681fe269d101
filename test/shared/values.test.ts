import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { codeOf } from '../../shared/error-code';
import { groupBy } from '../../shared/group-by';
import { isObject } from '../../shared/is-object';

it.each([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  ['a', false],
  [undefined, false],
])('isObject of %j is %j', (value, answer) => {
  expect(isObject(value)).toBe(answer);
});

it('groupBy keeps the order of the first ones, and of each group', () => {
  const groups = groupBy(['bee', 'ant', 'bat', 'cat', 'ape'], (word) => word[0]);
  expect([...groups]).toEqual([
    ['b', ['bee', 'bat']],
    ['a', ['ant', 'ape']],
    ['c', ['cat']],
  ]);
});

it.each([
  [errorOf(() => readFileSync('/nowhere/at/all')), 'ENOENT'],
  [new Error('plain'), 'unknown reason'],
  [{ code: 'ENOENT' }, 'unknown reason'],
])('codeOf %s is %s', (error, code) => {
  expect(codeOf(error)).toBe(code);
});

function errorOf(fails: () => void): unknown {
  try {
    fails();
  } catch (error) {
    return error;
  }
  return undefined;
}
