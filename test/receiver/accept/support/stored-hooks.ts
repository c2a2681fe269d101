import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AcceptedHook } from '../../../../receiver/hook/accepted-hook';
import { openSpool } from '../../../../receiver/spool/spool';
import type { SpooledRow } from '../../../../receiver/spool/spool-task';

/** The hooks in the store of the test program. */
export function hooksInStore(folder: string): AcceptedHook[] {
  const file = join(folder, 'store.jsonl');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as AcceptedHook);
}

/** The hooks in the spool of a receiver that has ended. */
export async function hooksInSpool(folder: string): Promise<AcceptedHook[]> {
  const spool = await openSpool(folder, { committed: () => undefined, ended: () => undefined });
  const rows: SpooledRow[] = [];
  // What it gives at once is bounded.
  for (let place = 0, some; (some = await spool.read(place, 10_000)).length > 0; place = some.at(-1)?.[0] ?? 0)
    rows.push(...some);
  await spool.close();
  return rows.map(([, body]) => JSON.parse(body) as AcceptedHook);
}
