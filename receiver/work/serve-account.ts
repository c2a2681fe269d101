import { deliverAll } from './deliver-all';
import { planAll } from './plan-all';
import type { WorkTools } from './work-tools';
import { writeNotes } from './write-notes';

/** How many hooks of an account are worked on in one turn: as many as Kommo reads and notes in few calls. */
const hooksInTurn = 250;

/** Gives an account its turn; false where there was nothing to do. */
export async function serveAccount(tools: WorkTools, accountId: number): Promise<boolean> {
  const hooks = await tools.store.hooks.claim(accountId, hooksInTurn);
  for (const hook of hooks) tools.held.hooks.add(hook);
  try {
    const planned = await planAll(tools, accountId, hooks);
    await deliverAll(tools, accountId, planned);
  } finally {
    for (const hook of hooks) tools.held.hooks.delete(hook);
  }
  return (await writeNotes(tools, accountId)) + hooks.length > 0;
}
