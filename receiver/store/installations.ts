import type { Database, Row } from './database';
import { rowsOf } from './statement';
import type { Vault } from './vault';

/** `consent`: the tokens are refused, and an administrator has to install again. */
export type InstallationState = 'active' | 'consent' | 'uninstalled';

/** The tokens of an account. A long-lived token has neither a refresh token nor a time. */
export interface Tokens {
  accessToken: string;
  refreshToken?: string;
  /** In unix milliseconds. */
  expiresAt?: number;
}

/** An account that has installed the integration. */
export interface Installation {
  id: number;
  accountId: number;
  host: string;
  state: InstallationState;
  /** What the operator has to know. */
  problem?: string;
  /** Counts the pairs: who refreshes tells which pair it replaces. */
  tokenVersion: number;
}

/** The installations; every query is bound to one of them. */
export interface Installations {
  of(accountId: number): Promise<Installation | undefined>;
  all(): Promise<Installation[]>;
  /** Stores a new installation, or the same one again with new tokens. */
  install(account: { accountId: number; host: string; tokens: Tokens }): Promise<Installation>;
  /** Deletes the tokens and what was written into the settings. */
  uninstall(accountId: number): Promise<void>;
  tokens(installation: Installation): Promise<Tokens | undefined>;
  /** Takes it on itself to refresh, for a time: false where another does, or has done so since. */
  beginRefresh(installation: Installation, milliseconds: number): Promise<boolean>;
  /** Replaces the pair that the installation was read with; false where it is replaced already. */
  replaceTokens(installation: Installation, tokens: Tokens): Promise<boolean>;
  /** Drops the tokens that the installation was read with: Kommo refused them, and they are not shown to it again. */
  refuseTokens(installation: Installation, problem: string): Promise<void>;
  setHost(installation: Installation, host: string): Promise<void>;
  /** What the operator has to know; nothing takes it away. */
  setProblem(installation: Installation, problem?: string): Promise<void>;
  saveCredentials(accountId: number, credentials: Record<string, string>): Promise<void>;
  credentials(installation: Installation): Promise<Record<string, string> | undefined>;
}

/** The installations of a database, their secrets sealed by the vault. */
export function createInstallations(database: Database, vault: Vault, clock: () => number): Installations {
  const one = (sql: string, { id, accountId }: Installation, ...values: (string | number | null)[]): Promise<Row[]> =>
    rowsOf(database, `${sql} WHERE id = $1 AND account_id = $2`, id, accountId, ...values);
  const secret = async (column: 'tokens' | 'credentials', installation: Installation): Promise<unknown> => {
    const [row] = await one(`SELECT ${column} AS sealed FROM installations`, installation);
    const sealed = row?.['sealed'];
    return typeof sealed === 'string' ? JSON.parse(vault.open(sealed, ownerOf(installation))) : undefined;
  };
  const seal = (installation: Installation, content: object): string =>
    vault.seal(JSON.stringify(content), ownerOf(installation));
  const of = async (accountId: number): Promise<Installation | undefined> => {
    const [row] = await rowsOf(database, `SELECT ${columns} FROM installations WHERE account_id = $1`, accountId);
    return row && installationOf(row);
  };
  /** The row of an account, made where there is none: secrets are sealed for its id. */
  const rowFor = async (accountId: number, host: string): Promise<Installation> => {
    const now = clock();
    const sql = `INSERT INTO installations (account_id, host, state, created_at, updated_at)
      VALUES ($1, $2, 'consent', $3, $3) ON CONFLICT (account_id) DO UPDATE SET updated_at = excluded.updated_at
      RETURNING ${columns}`;
    const [row] = await rowsOf(database, sql, accountId, host, now);
    return installationOf(row ?? {});
  };
  return {
    of,
    all: async () => (await rowsOf(database, `SELECT ${columns} FROM installations ORDER BY id`)).map(installationOf),
    async install({ accountId, host, tokens }) {
      const row = await rowFor(accountId, host);
      await one(`${setTokens}, host = $4`, row, seal(row, tokens), host);
      return (await of(accountId)) ?? row;
    },
    async uninstall(accountId) {
      const sql = `UPDATE installations SET state = 'uninstalled', problem = NULL, tokens = NULL, credentials = NULL,
        token_version = token_version + 1, refresh_until = 0 WHERE account_id = $1`;
      await rowsOf(database, sql, accountId);
    },
    tokens: async (installation) => (await secret('tokens', installation)) as Tokens | undefined,
    async beginRefresh(installation, milliseconds) {
      const sql = `UPDATE installations SET refresh_until = $4 WHERE id = $1 AND account_id = $2 AND token_version = $3
        AND refresh_until <= $5 RETURNING id`;
      const { id, accountId, tokenVersion } = installation;
      const now = clock();
      return (await rowsOf(database, sql, id, accountId, tokenVersion, now + milliseconds, now)).length > 0;
    },
    async replaceTokens(installation, tokens) {
      const { id, accountId, tokenVersion } = installation;
      const sql = `${setTokens} WHERE id = $1 AND account_id = $2 AND token_version = $4 AND state <> 'uninstalled'
        RETURNING id`;
      return (await rowsOf(database, sql, id, accountId, seal(installation, tokens), tokenVersion)).length > 0;
    },
    async refuseTokens({ id, accountId, tokenVersion }, problem) {
      const sql = `UPDATE installations SET refresh_until = 0, tokens = NULL, state = 'consent', problem = $4
        WHERE id = $1 AND account_id = $2 AND token_version = $3`;
      await rowsOf(database, sql, id, accountId, tokenVersion, problem);
    },
    setHost: async (installation, host) => {
      await one('UPDATE installations SET host = $3', installation, host);
    },
    setProblem: async (installation, problem) => {
      await one('UPDATE installations SET problem = $3', installation, problem ?? null);
    },
    async saveCredentials(accountId, credentials) {
      const row = await rowFor(accountId, '');
      await one('UPDATE installations SET credentials = $3', row, seal(row, credentials));
    },
    credentials: async (installation) =>
      (await secret('credentials', installation)) as Record<string, string> | undefined,
  };
}

const columns = 'id, account_id, host, state, problem, token_version';

const setTokens = `UPDATE installations SET tokens = $3, state = 'active', problem = NULL, refresh_until = 0,
  token_version = token_version + 1`;

function ownerOf({ id }: Installation): string {
  return `installation ${id}`;
}

function installationOf(row: Row): Installation {
  return {
    id: Number(row['id']),
    accountId: Number(row['account_id']),
    host: String(row['host']),
    state: row['state'] as InstallationState,
    ...(typeof row['problem'] === 'string' && { problem: row['problem'] }),
    tokenVersion: Number(row['token_version']),
  };
}
