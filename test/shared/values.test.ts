import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { counted } from '../../shared/counted';
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

it.each([
  [counted(0, 'hook'), '0 hooks'],
  [counted(1, 'hook'), '1 hook'],
  [counted(2, 'hook'), '2 hooks'],
  [counted(1, 'entry', 'entries'), '1 entry'],
  [counted(3, 'entry', 'entries'), '3 entries'],
])('%s is written as %s', (text, written) => {
  expect(text).toBe(written);
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
