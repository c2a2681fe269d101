import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { requestLimits } from '../../../receiver/http/request-limits';
import { startMover } from '../../../receiver/spool/mover';
import { openSpool } from '../../../receiver/spool/spool';
import { checkedLog } from '../support/checked-log';
import { makeHook } from '../support/make-hook';
import { temporaryFolder } from '../../support/temporary-folder';

const events = { committed: () => undefined, ended: () => undefined };

it('hooks go to the store in their order, once each, many small ones or few large ones at a time', async () => {
  const spool = await openSpool(temporaryFolder(), events);
  const sizes = [...Array.from({ length: 600 }, () => 10), ...Array.from({ length: 30 }, () => 200_000)];
  await Promise.all(
    sizes.map((size, leadId) => spool.append(JSON.stringify(makeHook({ leadId, message: 'x'.repeat(size) })))),
  );
  const groups: number[][] = [];
  let calls = 0;
  const mover = startMover({
    spool,
    store: {
      addHooks: (hooks) => {
        calls += 1;
        // By then, those behind them are read already.
        if (calls === 2) return Promise.reject(new Error('The store is out of reach.'));
        groups.push(hooks.map(({ event }) => event.id));
        return Promise.resolve({ added: hooks.length, duplicates: 0 });
      },
    },
    log: checkedLog(),
    moved: () => undefined,
  });
  await expect.poll(() => groups.flat().length).toBe(sizes.length);
  await mover.stop();
  await spool.close();
  expect(groups.flat()).toEqual(sizes.map((_, leadId) => leadId));
  expect(groups[0]).toHaveLength(500);
  // Five of them are a megabyte: 256 KB times 500 would be all of the memory that there should be.
  expect(Math.max(...groups.slice(2).map(({ length }) => length))).toBe(5);
});

it('a probe writes as much as the largest hook, and leaves no hook', async () => {
  const folder = temporaryFolder();
  const spool = await openSpool(folder, events);
  const written = (): number => statSync(join(folder, 'spool.sqlite-wal')).size;
  const before = written();
  await spool.probe();
  expect(written() - before).toBeGreaterThan(requestLimits.bodyBytes);
  expect([spool.waiting(), await spool.read(0, 1)]).toEqual([0, []]);
  await spool.close();
});
