import { kommoLanguages } from '../../kommo/facts/languages';
import type { SettingRow } from './setting-row';
import type { NoteLanguage } from './settings';
import { databaseUrl, encryptionKeys, loopbackOrigin, oneOf, publicUrl, several, shaped, wholeNumber } from './readers';

/** For a remedy: whoever starts the receiver has Node, and not all have openssl. */
const makeKey = (bytes: number, encoding: 'hex' | 'base64'): string =>
  `Make one with: node -p "crypto.randomBytes(${bytes}).toString('${encoding}')"`;

/** The settings of every receiver; those of a channel stand with the channel. */
export const settingTable = {
  port: row({
    name: 'PORT',
    meaning: 'The port that Kommo reaches, directly or through a proxy',
    default: '8080',
    example: '8080',
    read: wholeNumber(0, 65535),
    remedy: 'Write a free port, or leave it out for 8080.',
  }),
  host: row({
    name: 'HOST',
    meaning: 'The address it listens on; `0.0.0.0` for all of this computer’s',
    default: '127.0.0.1',
    example: '0.0.0.0',
    read: shaped(/^[\w.:-]+$/, 'is not an address to listen on'),
    remedy: 'Write an address of this computer, or leave it out for 127.0.0.1.',
  }),
  dataDir: row({
    name: 'DATA_DIR',
    meaning: 'The folder of the spool and of the SQLite file; one process only',
    default: './data',
    example: '/var/lib/kommo-receiver',
    read: shaped(/\S/, 'is not a folder'),
    remedy: 'Write a folder that this user may write to.',
  }),
  databaseUrl: row({
    name: 'DATABASE_URL',
    meaning: 'PostgreSQL, for more than one process; without it everything is in the SQLite file',
    example: 'postgresql://receiver:password@127.0.0.1/receiver',
    secret: true,
    read: databaseUrl,
    remedy:
      'Write it as postgresql://user:password@host/database, with / # ? @ of a password as %2F %23 %3F %40, or leave it ' +
      'out for SQLite.',
  }),
  hookKeys: row({
    name: 'HOOK_KEY',
    meaning: 'The secret at the end of `webhook_url` (`…/kommo/pipeline?key=…`); several with commas, to change it',
    example: '5f1c…',
    required: true,
    secret: true,
    read: several(
      /^[\w.~-]{16,}$/,
      'has a key that is shorter than 16 characters, or has others than letters, digits, - . _ ~',
    ),
    remedy: makeKey(24, 'hex'),
  }),
  encryptionKeys: row({
    name: 'ENCRYPTION_KEY',
    meaning:
      '32 bytes in base64 that encrypt tokens and credentials; several as `id:key,id:key`, the first one encrypts',
    example: '2026:q83v…=',
    required: true,
    secret: true,
    read: encryptionKeys,
    remedy: makeKey(32, 'base64'),
  }),
  kommoToken: row({
    name: 'KOMMO_TOKEN',
    meaning: 'A private integration: its long-lived token',
    example: 'eyJ0…',
    secret: true,
    read: shaped(/^[\x21-\x7e]+$/, 'is not a token'),
    remedy: 'Copy it from the integration: Keys and scopes, Generate long-lived token.',
  }),
  kommoHost: row({
    name: 'KOMMO_HOST',
    meaning: 'A private integration: the host of its account',
    example: 'my.kommo.com',
    read: shaped(/^[a-z\d_-]+\.(kommo|amocrm)\.com$/i, 'is not a host of Kommo'),
    remedy: 'Write it as it stands in the browser beside an open account, such as my.kommo.com.',
  }),
  kommoClientId: row({
    name: 'KOMMO_CLIENT_ID',
    meaning: 'An integration with OAuth: its integration ID',
    example: '3a1c1f6e-…',
    read: shaped(/^[\w-]+$/, 'is not an integration ID'),
    remedy: 'Copy it from the integration: Keys and scopes.',
  }),
  kommoClientSecret: row({
    name: 'KOMMO_CLIENT_SECRET',
    meaning: 'An integration with OAuth: its secret key; what the widget sends on Save is checked with it too',
    example: 'mW9f…',
    secret: true,
    read: shaped(/^[\x21-\x7e]+$/, 'is not a secret key'),
    remedy: 'Copy it from the integration: Keys and scopes.',
  }),
  publicUrl: row({
    name: 'PUBLIC_URL',
    meaning: 'An integration with OAuth: where Kommo and browsers reach this server',
    example: 'https://hooks.example.com',
    read: publicUrl,
    remedy: 'Write it as https://host, the way it stands in the integration’s redirect URL.',
  }),
  kommoOrigin: row({
    name: 'KOMMO_ORIGIN',
    meaning: 'A local Kommo instead of `https://{host}`; refused unless it is on this computer',
    example: 'http://127.0.0.1:5801',
    read: loopbackOrigin,
    remedy: 'Leave it out: it is for trying the receiver on a developer’s computer.',
  }),
  requestsPerSecond: row({
    name: 'REQUESTS_PER_SECOND',
    meaning: 'Calls to the API for one account, over all processes',
    default: '7',
    example: '7',
    read: wholeNumber(1, 1000),
    remedy: 'Leave it out for 7, which is what Kommo grants.',
  }),
  retentionDays: row({
    name: 'RETENTION_DAYS',
    meaning: 'Days after which the contents of hooks and messages are erased',
    default: '30',
    example: '30',
    read: wholeNumber(1, 3650),
    remedy: 'Leave it out for 30.',
  }),
  // Not LANGUAGE: that is a variable of gettext, which many computers have set.
  language: row({
    name: 'NOTE_LANGUAGE',
    meaning: 'The language of the notes on leads: en, es, pt, tr or id',
    default: 'en',
    example: 'pt',
    read: oneOf(kommoLanguages as readonly NoteLanguage[]),
    remedy: 'Write one of these, or leave it out for English.',
  }),
  metricsHost: row({
    name: 'METRICS_HOST',
    meaning: 'The address of `GET /metrics`',
    default: '127.0.0.1',
    example: '10.0.0.5',
    read: shaped(/^[\w.:-]+$/, 'is not an address to listen on'),
    remedy: 'Leave it out for 127.0.0.1.',
  }),
  metricsPort: row({
    name: 'METRICS_PORT',
    meaning: 'The port of `GET /metrics`',
    default: '9464',
    example: '9464',
    read: wholeNumber(0, 65535),
    remedy: 'Write a free port, or leave it out for 9464.',
  }),
  logLevel: row({
    name: 'LOG_LEVEL',
    meaning: 'What is logged: warn for troubles only, info for a line a step, silent for nothing',
    default: 'info',
    example: 'warn',
    read: oneOf(['silent', 'error', 'warn', 'info', 'debug']),
    remedy: 'Leave it out for info.',
  }),
};

// Keeps the type of each row's value.
function row<Value>(setting: SettingRow<Value>): SettingRow<Value> {
  return setting;
}
