import { expect, it } from 'vitest';
import { createPacer } from '../../../receiver/api/pacer';
import type { Accounts } from '../../../receiver/store/accounts';

/** Calls whose turns the store gives out, in milliseconds from now. */
function paced(turns: number[], requestsPerSecond = 10): () => Promise<void> {
  const accounts: Pick<Accounts, 'reserveCall'> = { reserveCall: () => Promise.resolve(turns.shift() ?? 0) };
  const pace = createPacer(accounts as Accounts, requestsPerSecond);
  return () => pace(1);
}

it('a turn that is more than 15 seconds away is not waited for', async () => {
  await expect(paced([15_001])()).rejects.toMatchObject({ code: 'too-many-requests', seconds: 15.001 });
});

it('calls that were late in this process keep their distance', async () => {
  const pace = paced([0, 0, 0]);
  const begun = performance.now();
  await Promise.all([pace(), pace(), pace()]);
  // Ten a second, and a tenth that stays free: 110 ms each. A timer may be a millisecond early.
  expect(performance.now() - begun).toBeGreaterThan(215);
});
