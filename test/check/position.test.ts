import { expect, it } from 'vitest';
import { positionsIn } from '../../check/widget/position';

it.each([
  ['the beginning', '|', 1, 1],
  ['a line after LF', 'a\nb|', 2, 2],
  ['a line after CRLF', 'a\r\n|b', 2, 1],
  ['a line after CR', 'a\r\r|b', 3, 1],
  ['the end of a line', 'a\nbc|\nd', 2, 3],
  ['a place behind an emoji, which counts as two', '"😀|"', 1, 4],
])('tells %s', (_, marked, ...place) => {
  const offset = marked.indexOf('|');
  expect(positionsIn(marked.replace('|', ''))(offset)).toEqual({ line: place[0], column: place[1] });
});
