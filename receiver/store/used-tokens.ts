import type { Database } from './database';
import { rowsOf } from './statement';

/** Whether a token is used for the first time, in all processes; it is forgotten after `expires`, unix seconds. */
export async function useTokenOnce(database: Database, jti: string, expires: number): Promise<boolean> {
  const sql = 'INSERT INTO used_tokens (jti, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING jti';
  return (await rowsOf(database, sql, jti, Math.ceil(expires * 1000))).length > 0;
}
