import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../receiver/settings/environment';
import type { Environment } from '../../../receiver/settings/parse-rows';
import { readSettings } from '../../../receiver/settings/read-settings';
import type { Settings } from '../../../receiver/settings/settings';
import { shaped } from '../../../receiver/settings/readers';
import { settingTable } from '../../../receiver/settings/setting-table';
import { temporaryFolder } from '../../support/temporary-folder';

const encryptionKey = Buffer.alloc(32, 1).toString('base64');
const channels = {
  log: {},
  http: {
    url: {
      name: 'HTTP_URL',
      meaning: 'Where to send',
      example: 'https://example.com',
      required: true,
      read: shaped(/^https:/, 'is no address'),
      remedy: 'Write one.',
    },
  },
} as const;

const sufficient: Environment = {
  HOOK_KEY: 'sixteen-signs-at-least',
  ENCRYPTION_KEY: encryptionKey,
  KOMMO_TOKEN: 'token',
  KOMMO_HOST: 'My.kommo.com',
  CHANNEL: 'log',
};

function read(changes: Environment = {}): Settings {
  return readSettings({ ...sufficient, ...changes }, channels);
}

function problems(changes: Environment): string[] {
  try {
    read(changes);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
}

describe('the settings', () => {
  it('have a default for all that can have one', () => {
    expect(read()).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDir: './data',
      hookKeys: ['sixteen-signs-at-least'],
      encryptionKeys: [{ id: '1', key: Buffer.alloc(32, 1) }],
      privateIntegration: { token: 'token', host: 'my.kommo.com' },
      channel: { name: 'log', settings: {} },
      language: 'en',
      requestsPerSecond: 7,
      retentionDays: 30,
      metricsHost: '127.0.0.1',
      metricsPort: 9464,
      logLevel: 'info',
    });
  });

  it('take several keys, and an integration with OAuth beside a private one', () => {
    const other = Buffer.alloc(32, 2).toString('base64');
    const settings = read({
      HOOK_KEY: 'first-key-of-sixteen-signs, second-key-of-sixteen-signs',
      ENCRYPTION_KEY: `new:${other},old:${encryptionKey}`,
      KOMMO_CLIENT_ID: 'id',
      KOMMO_CLIENT_SECRET: 'secret',
      PUBLIC_URL: 'https://hooks.example.com/',
    });
    expect(settings.hookKeys).toHaveLength(2);
    expect(settings.encryptionKeys.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(settings.oauth).toEqual({ clientId: 'id', clientSecret: 'secret', publicUrl: 'https://hooks.example.com' });
  });

  it('tell of everything that is missing at once, each with what to do', () => {
    const nothing = Object.fromEntries(Object.keys(sufficient).map((name) => [name, '']));
    expect(problems(nothing)).toEqual([
      `  HOOK_KEY is missing. Make one with: node -p "crypto.randomBytes(24).toString('hex')"`,
      `  ENCRYPTION_KEY is missing. Make one with: node -p "crypto.randomBytes(32).toString('base64')"`,
      '  CHANNEL is missing. Write what sends the messages: log, http.',
      expect.stringMatching(/^ {2}KOMMO_TOKEN and KOMMO_HOST .* are missing\. Copy them from the integration/),
    ]);
  });

  it.each([
    ['PORT', '65536', 'PORT="65536" is not a whole number from 0 to 65535. Write a free port'],
    ['PORT', '80a', 'PORT="80a" is not'],
    ['HOST', 'a b', 'HOST="a b" is not an address'],
    ['DATABASE_URL', 'mysql://root:hunter2@host', 'DATABASE_URL (its value is not shown) does not begin'],
    [
      'DATABASE_URL',
      'postgresql://root:hun/ter2@host/receiver',
      'DATABASE_URL (its value is not shown) cannot be read',
    ],
    ['HOOK_KEY', ', ,', 'HOOK_KEY (its value is not shown) has a key that is shorter'],
    ['ENCRYPTION_KEY', ',', 'ENCRYPTION_KEY (its value is not shown) has a key that is not 32 bytes'],
    ['HOOK_KEY', 'hunter2', 'HOOK_KEY (its value is not shown) has a key that is shorter'],
    ['HOOK_KEY', 'long-enough-but-hunter2&', 'HOOK_KEY (its value is not shown) has a key'],
    ['ENCRYPTION_KEY', 'aHVudGVyMg==', 'ENCRYPTION_KEY (its value is not shown) has a key that is not 32 bytes'],
    ['ENCRYPTION_KEY', `a:${encryptionKey},a:${encryptionKey}`, 'has two keys of one id'],
    ['KOMMO_TOKEN', 'hunter2 hunter2', 'KOMMO_TOKEN (its value is not shown) is not a token'],
    ['KOMMO_HOST', 'kommo.com.evil.com', 'KOMMO_HOST="kommo.com.evil.com" is not a host of Kommo'],
    ['KOMMO_HOST', 'evil.com/a.kommo.com', 'is not a host of Kommo'],
    ['KOMMO_ORIGIN', 'https://example.com', 'is not on this computer'],
    ['KOMMO_ORIGIN', 'http://127.0.0.1.evil.com', 'is not on this computer'],
    ['KOMMO_ORIGIN', 'http://127.0.0.1:5801/path', 'is not an address such as'],
    ['REQUESTS_PER_SECOND', '0', 'REQUESTS_PER_SECOND="0" is not a whole number from 1'],
    ['RETENTION_DAYS', '-1', 'RETENTION_DAYS="-1" is not'],
    ['NOTE_LANGUAGE', 'ru', 'NOTE_LANGUAGE="ru" is none of en, es, pt, tr, id'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL="loud" is none of'],
    ['METRICS_PORT', 'x', 'METRICS_PORT="x" is not'],
    ['CHANNEL', 'pigeon', 'CHANNEL="pigeon" is unknown. Write what sends the messages: log, http.'],
    ['CHANNEL', '__proto__', 'is unknown'],
    ['CHANNEL', 'http', 'HTTP_URL is missing. Write one.'],
    ['KOMMO_HOST', '', 'KOMMO_HOST is missing beside KOMMO_TOKEN. Write it as'],
    ['KOMMO_CLIENT_ID', 'id', 'KOMMO_CLIENT_SECRET is missing beside KOMMO_CLIENT_ID.'],
  ])('refuse %s=%s, and print no secret', (name, value, expected) => {
    const told = problems({ [name]: value }).join('\n');
    expect(told).toContain(expected);
    expect(told).not.toMatch(/hunter2|aHVudGVyMg|AQEBAQ/);
  });

  it.each(['http://hooks.example.com', 'https://hooks.example.com/?a', 'hooks.example.com', 'https://a@b.com'])(
    'refuse PUBLIC_URL=%s',
    (PUBLIC_URL) => {
      expect(problems({ KOMMO_CLIENT_ID: 'id', KOMMO_CLIENT_SECRET: 'secret', PUBLIC_URL })).toHaveLength(1);
    },
  );

  it.each(['http://127.0.0.1:5801', 'http://localhost:5801/', 'http://[::1]:5801'])(
    'take KOMMO_ORIGIN=%s',
    (origin) => {
      expect(read({ KOMMO_ORIGIN: origin }).kommoOrigin).toBe(origin.replace(/\/$/, ''));
    },
  );

  it('of a channel come with it', () => {
    expect(read({ CHANNEL: 'http', HTTP_URL: 'https://example.com' }).channel).toEqual({
      name: 'http',
      settings: { url: 'https://example.com' },
    });
  });

  it('come from .env, as far as the environment does not have them', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.env'), 'PORT=1\nHOST="::1" # a comment\n');
    expect(await readEnvironment(folder, { PORT: '2', HOST: '' })).toEqual({ PORT: '2', HOST: '::1' });
    expect(await readEnvironment(temporaryFolder(), { PORT: '2' })).toEqual({ PORT: '2' });
  });

  it('have defaults that can be written, and are secret where they hold a secret', () => {
    const rows = Object.values(settingTable);
    expect(rows.filter((row) => row.secret).map(({ name }) => name)).toEqual([
      'DATABASE_URL',
      'HOOK_KEY',
      'ENCRYPTION_KEY',
      'KOMMO_TOKEN',
      'KOMMO_CLIENT_SECRET',
    ]);
    const defaults = rows
      .filter((row) => 'default' in row)
      .map((row): [string, string] => [row.name, row.default ?? '']);
    expect(defaults).not.toHaveLength(0);
    expect(read(Object.fromEntries(defaults))).toEqual(read());
  });
});
