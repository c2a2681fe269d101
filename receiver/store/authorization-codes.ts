import type { Database } from './database';
import { rowsOf } from './statement';
import type { Vault } from './vault';

/** A code that an installation brought, to be changed into tokens. */
export interface AuthorizationCode {
  id: number;
  host: string;
  code: string;
}

/** Codes of installations: stored before they are used, for Kommo sends them once. */
export interface AuthorizationCodes {
  /** Stores a code; undefined where too many came in the last minute, in all processes together. */
  add(host: string, code: string): Promise<number | undefined>;
  /** Takes a code, or any that is due, for so many milliseconds. */
  claim(milliseconds: number, id?: number): Promise<AuthorizationCode | undefined>;
  /** Forgets the code. */
  end(id: number, state: 'installed' | 'refused'): Promise<void>;
}

/** In milliseconds (kommo-contract 9). */
export const lifeOfCode = 20 * 60 * 1000;

/**
 * So many codes are taken in a minute. Anybody can send some, and each has Kommo called, with the integration's secret, by
 * an address that Kommo blocks when it asks for too much.
 */
const mostInMinute = 100;
const minute = 60_000;

/** The codes of a database, sealed. */
export function createAuthorizationCodes(database: Database, vault: Vault, clock: () => number): AuthorizationCodes {
  return {
    async add(host, code) {
      const now = clock();
      const sql = `INSERT INTO authorization_codes (host, code, state, due_at, received_at)
        SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), 'waiting', CAST($3 AS BIGINT), CAST($3 AS BIGINT)
        WHERE (SELECT COUNT(*) FROM authorization_codes WHERE received_at > $4) < ${mostInMinute} RETURNING id`;
      const [row] = await rowsOf(database, sql, host, vault.seal(code, ownerOf(host)), now, now - minute);
      return row && Number(row['id']);
    },
    async claim(milliseconds, id) {
      const now = clock();
      const only = id === undefined ? '' : 'AND id = $4';
      const sql = `UPDATE authorization_codes SET due_at = $2 WHERE id = (SELECT id FROM authorization_codes
        WHERE state = 'waiting' AND due_at <= $1 AND received_at > $3 ${only} ORDER BY id LIMIT 1
        ${database.dialect.skipLocked}) RETURNING id, host, code`;
      const values = [now, now + milliseconds, now - lifeOfCode, ...(id === undefined ? [] : [id])];
      const [row] = await rowsOf(database, sql, ...values);
      const host = String(row?.['host']);
      return row && { id: Number(row['id']), host, code: vault.open(String(row['code']), ownerOf(host)) };
    },
    async end(id, state) {
      await rowsOf(database, 'UPDATE authorization_codes SET state = $2, code = NULL WHERE id = $1', id, state);
    },
  };
}

function ownerOf(host: string): string {
  return `code of ${host}`;
}
