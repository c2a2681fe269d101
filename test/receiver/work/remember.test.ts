import { expect, it, onTestFinished, vi } from 'vitest';
import { remember } from '../../../receiver/work/remember';

const minute = 60_000;

/** What is asked, with a clock of its own. */
function asked(answer: (key: number) => Promise<string> = (key) => Promise.resolve(`answer ${key}`)) {
  const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
  onTestFinished(() => clock.mockRestore());
  const keys: number[] = [];
  const ask = remember((key) => {
    keys.push(key);
    return answer(key);
  });
  return { ask, keys, setClock: (time: number) => clock.mockReturnValue(time) };
}

it('an answer is remembered for ten minutes, and then asked for again', async () => {
  const { ask, keys, setClock } = asked();
  expect(await Promise.all([ask(1), ask(1), ask(2)])).toEqual(['answer 1', 'answer 1', 'answer 2']);
  setClock(10 * minute - 1);
  expect(await ask(1)).toBe('answer 1');
  expect(keys).toEqual([1, 2]);
  setClock(10 * minute);
  await ask(1);
  expect(keys).toEqual([1, 2, 1]);
});

it('a failure is not remembered', async () => {
  const { ask, keys } = asked(() => Promise.reject(new Error('down')));
  for (let time = 0; time < 2; time += 1) await expect(ask(1)).rejects.toThrow('down');
  expect(keys).toEqual([1, 1]);
});

it('of more than a thousand answers the oldest is forgotten', async () => {
  const { ask, keys } = asked();
  for (let key = 0; key <= 1000; key += 1) await ask(key);
  await ask(1);
  expect(keys).toHaveLength(1001);
  await ask(0);
  expect(keys).toHaveLength(1002);
});
