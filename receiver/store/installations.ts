import type { Database, Row, Value } from './database';
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

/** An account that installs, or a private one. */
export interface NewInstallation {
  accountId: number;
  host: string;
  tokens: Tokens;
}

/** The installations; every query about secrets is bound to one of them. */
export interface Installations {
  of(accountId: number): Promise<Installation | undefined>;
  all(): Promise<Installation[]>;
  /** Stores a new installation, or the same one again with new tokens. */
  install(account: NewInstallation): Promise<Installation>;
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
  /** What the operator has to know, until the account is installed again. */
  setProblem(installation: Installation, problem: string | null): Promise<void>;
  saveCredentials(accountId: number, credentials: Record<string, string>): Promise<void>;
  credentials(installation: Installation): Promise<Record<string, string> | undefined>;
}

const columns = 'id, account_id, host, state, problem, token_version';

const setTokens = `UPDATE installations SET tokens = $3, state = 'active', problem = NULL, refresh_until = 0,
  token_version = token_version + 1`;

/** The installations of a database, their secrets sealed by the vault. */
export class StoredInstallations implements Installations {
  readonly #database: Database;
  readonly #vault: Vault;
  readonly #clock: () => number;

  constructor(database: Database, vault: Vault, clock: () => number) {
    this.#database = database;
    this.#vault = vault;
    this.#clock = clock;
  }

  async of(accountId: number): Promise<Installation | undefined> {
    const [row] = await this.#rows(`SELECT ${columns} FROM installations WHERE account_id = $1`, accountId);
    return row && installationOf(row);
  }

  async all(): Promise<Installation[]> {
    return (await this.#rows(`SELECT ${columns} FROM installations ORDER BY id`)).map(installationOf);
  }

  async install({ accountId, host, tokens }: NewInstallation): Promise<Installation> {
    const row = await this.#rowFor(accountId, host);
    await this.#one(`${setTokens}, host = $4`, row, this.#seal(row, tokens), host);
    return (await this.of(accountId)) ?? row;
  }

  async uninstall(accountId: number): Promise<void> {
    const sql = `UPDATE installations SET state = 'uninstalled', problem = NULL, tokens = NULL, credentials = NULL,
      token_version = token_version + 1, refresh_until = 0 WHERE account_id = $1`;
    await this.#rows(sql, accountId);
  }

  async tokens(installation: Installation): Promise<Tokens | undefined> {
    return (await this.#open('tokens', installation)) as Tokens | undefined;
  }

  async beginRefresh({ id, accountId, tokenVersion }: Installation, milliseconds: number): Promise<boolean> {
    const sql = `UPDATE installations SET refresh_until = $4 WHERE id = $1 AND account_id = $2 AND token_version = $3
      AND refresh_until <= $5 RETURNING id`;
    const now = this.#clock();
    return (await this.#rows(sql, id, accountId, tokenVersion, now + milliseconds, now)).length > 0;
  }

  async replaceTokens(installation: Installation, tokens: Tokens): Promise<boolean> {
    const { id, accountId, tokenVersion } = installation;
    const sql = `${setTokens} WHERE id = $1 AND account_id = $2 AND token_version = $4 AND state <> 'uninstalled'
      RETURNING id`;
    return (await this.#rows(sql, id, accountId, this.#seal(installation, tokens), tokenVersion)).length > 0;
  }

  async refuseTokens({ id, accountId, tokenVersion }: Installation, problem: string): Promise<void> {
    const sql = `UPDATE installations SET refresh_until = 0, tokens = NULL, state = 'consent', problem = $4
      WHERE id = $1 AND account_id = $2 AND token_version = $3`;
    await this.#rows(sql, id, accountId, tokenVersion, problem);
  }

  async setHost(installation: Installation, host: string): Promise<void> {
    await this.#one('UPDATE installations SET host = $3', installation, host);
  }

  async setProblem(installation: Installation, problem: string | null): Promise<void> {
    await this.#one('UPDATE installations SET problem = $3', installation, problem);
  }

  async saveCredentials(accountId: number, credentials: Record<string, string>): Promise<void> {
    const row = await this.#rowFor(accountId, '');
    await this.#one('UPDATE installations SET credentials = $3', row, this.#seal(row, credentials));
  }

  async credentials(installation: Installation): Promise<Record<string, string> | undefined> {
    return (await this.#open('credentials', installation)) as Record<string, string> | undefined;
  }

  #rows(sql: string, ...values: Value[]): Promise<Row[]> {
    return rowsOf(this.#database, sql, ...values);
  }

  /** A statement about one installation: the row has to be of the account that is worked for. */
  #one(sql: string, { id, accountId }: Installation, ...values: Value[]): Promise<Row[]> {
    return this.#rows(`${sql} WHERE id = $1 AND account_id = $2`, id, accountId, ...values);
  }

  /** The row of an account, made where there is none: secrets are sealed for its id. */
  async #rowFor(accountId: number, host: string): Promise<Installation> {
    const sql = `INSERT INTO installations (account_id, host, state, created_at, updated_at)
      VALUES ($1, $2, 'consent', $3, $3) ON CONFLICT (account_id) DO UPDATE SET updated_at = excluded.updated_at
      RETURNING ${columns}`;
    const [row] = await this.#rows(sql, accountId, host, this.#clock());
    return installationOf(row ?? {});
  }

  #seal(installation: Installation, content: object): string {
    return this.#vault.seal(JSON.stringify(content), ownerOf(installation));
  }

  async #open(column: 'tokens' | 'credentials', installation: Installation): Promise<unknown> {
    const [row] = await this.#one(`SELECT ${column} AS sealed FROM installations`, installation);
    const sealed = row?.['sealed'];
    return typeof sealed === 'string' ? JSON.parse(this.#vault.open(sealed, ownerOf(installation))) : undefined;
  }
}

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
