// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { drawResult } from '../../simulator/page/events/draw-result';

it('a hook that was refused shows the way to the page where its host can be allowed', () => {
  const drawn = drawResult({ answer: 'Nothing was sent', milliseconds: 0, allowAt: 'http://127.0.0.1:5800/allow' });
  expect(drawn.querySelector('a')?.href).toBe('http://127.0.0.1:5800/allow');
});

it.each([
  [2000, false],
  [2001, true],
])('an answer after %i ms is flagged as late: %s', (milliseconds, flagged) => {
  const drawn = drawResult({ status: 200, answer: 'ok', milliseconds });
  expect(drawn.textContent.includes('Over 2 s')).toBe(flagged);
  expect(drawn.querySelector('.bad') !== null).toBe(flagged);
});
