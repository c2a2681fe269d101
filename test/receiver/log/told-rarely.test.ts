import { expect, it, vi } from 'vitest';
import { toldRarely } from '../../../receiver/log/told-rarely';

it('a trouble is told at once, and again after a minute; another one is told for itself', () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  const isToTell = toldRarely();
  expect([isToTell('down'), isToTell('down'), isToTell('full')]).toEqual([true, false, true]);
  clock.mockReturnValue(59_999);
  expect(isToTell('down')).toBe(false);
  clock.mockReturnValue(60_000);
  expect([isToTell('down'), isToTell('down')]).toEqual([true, false]);
  clock.mockRestore();
});
