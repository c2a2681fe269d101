import { expect, it } from 'vitest';
import { judgeTargets } from '../../check/targets';

it('several targets are judged at once, and told in the order in which they were named', async () => {
  const started: string[] = [];
  let endFirst = (): void => undefined;
  const judging = judgeTargets(
    ['first', 'second', 'bad', 'last'],
    async (path, index) => {
      started.push(path);
      if (path === 'first') await new Promise<void>((resolve) => (endFirst = resolve));
      if (path === 'bad') throw new Error('cannot be read');
      // The first is judged last.
      if (path === 'last') endFirst();
      return `${index} ${path}`;
    },
    2,
  );
  expect(started).toEqual(['first', 'second']);
  expect(await judging).toEqual({
    results: ['0 first', '1 second', '3 last'],
    failures: [{ path: 'bad', message: 'cannot be read' }],
  });
});
