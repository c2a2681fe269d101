import { describe, expect, it } from 'vitest';
import { backoff } from '../../../receiver/work/backoff';

describe('the wait after a failure', () => {
  it.each([
    [1, 2500, 5000],
    [2, 5000, 10_000],
    [5, 40_000, 80_000],
    [11, 1_800_000, 3_600_000],
    [1000, 1_800_000, 3_600_000],
  ])('the %i.: from %i to %i ms', (tries, least, most) => {
    expect([backoff(tries, () => 0), backoff(tries, () => 1)]).toEqual([least, most]);
  });

  it('is not the same twice, so that those who fail together do not come back together', () => {
    expect(new Set(Array.from({ length: 20 }, () => backoff(5))).size).toBeGreaterThan(1);
  });
});
