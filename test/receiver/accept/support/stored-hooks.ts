import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AcceptedHook } from '../../../../receiver/hook/accepted-hook';
import { openSpool } from '../../../../receiver/spool/spool';

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
  const rows = await spool.read(0, 1_000_000);
  await spool.close();
  return rows.map(([, body]) => JSON.parse(body) as AcceptedHook);
}
