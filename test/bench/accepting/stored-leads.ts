import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** The leads of the hooks that are in the store of a receiver that has ended. */
export function leadsOf(folder: string): Set<number> {
  const database = new DatabaseSync(join(folder, 'receiver.sqlite'));
  const rows = database.prepare('SELECT entity_id FROM hooks').all() as { entity_id: number }[];
  database.close();
  return new Set(rows.map((row) => row.entity_id));
}
