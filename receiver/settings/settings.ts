/** A key of AES-256-GCM. Its id is stored beside what it encrypted. */
export interface EncryptionKey {
  id: string;
  /** 32 bytes. */
  key: Buffer;
}

/** The languages in which notes are written. */
export type NoteLanguage = 'en' | 'es' | 'pt' | 'tr' | 'id';

/** An integration of one account, with a token that lives for years. */
export interface PrivateIntegration {
  token: string;
  /** Such as `my.kommo.com`. */
  host: string;
}

/** An integration that accounts install. */
export interface OAuthIntegration {
  clientId: string;
  clientSecret: string;
  /** Where Kommo and browsers reach this server; without a slash at its end. */
  publicUrl: string;
}

/** All that the receiver is told from outside; the variables stand in setting-table.ts. */
export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  /** Absent: everything is in the SQLite file. */
  databaseUrl?: string;
  /** Each of them opens. */
  hookKeys: readonly string[];
  /** The first one encrypts, all of them decrypt. */
  encryptionKeys: readonly EncryptionKey[];
  /** At least one of these two is there. */
  privateIntegration?: PrivateIntegration;
  oauth?: OAuthIntegration;
  /** A local Kommo, called instead of `https://{host}`; without a slash at its end. */
  kommoOrigin?: string;
  /** The settings are those of the channel's own rows, as texts that their readers have taken. */
  channel: { name: string; settings: Readonly<Record<string, string>> };
  language: NoteLanguage;
  requestsPerSecond: number;
  retentionDays: number;
  metricsHost: string;
  metricsPort: number;
  logLevel: string;
}
