import { expect, it } from 'vitest';
import { Lanes } from '../../trial/lanes';

it('as many pieces of work as there are lanes run at a time, and urgent ones before those that wait', async () => {
  const lanes = new Lanes(2);
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const work = (name: string, isUrgent = false): Promise<void> =>
    lanes.run(() => {
      begun.push(name);
      return new Promise((end) => void ends.push(end));
    }, isUrgent);
  const all = [work('one'), work('two'), work('three'), work('four', true)];
  expect(begun).toEqual(['one', 'two']);
  for (let next = 0; next < all.length; next += 1) {
    await expect.poll(() => ends.length).toBeGreaterThan(next);
    ends[next]?.();
  }
  await Promise.all(all);
  expect(begun).toEqual(['one', 'two', 'four', 'three']);
});

it('work that fails leaves its lane', async () => {
  const lanes = new Lanes(1);
  await expect(lanes.run(() => Promise.reject(new Error('failed')), false)).rejects.toThrow('failed');
  expect(await lanes.run(() => Promise.resolve('next'), false)).toBe('next');
});
