// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { drawResult } from '../../simulator/page/events/draw-result';

it.each([
  [2000, false],
  [2001, true],
])('an answer after %i ms is flagged as late: %s', (milliseconds, flagged) => {
  const drawn = drawResult({ status: 200, answer: 'ok', milliseconds });
  expect(drawn.textContent.includes('Over 2 s')).toBe(flagged);
  expect(drawn.querySelector('.bad') !== null).toBe(flagged);
});
