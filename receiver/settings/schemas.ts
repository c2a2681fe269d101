import { Client } from 'pg';
import * as v from 'valibot';
import { isWebAddress } from '../../shared/web-address';
import type { EncryptionKey } from './settings';

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number): v.GenericSchema<string, number> {
  const message = `is not a whole number from ${least} to ${most}`;
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.minValue(least, message),
    v.maxValue(most, message),
  );
}

/** A text of the given shape; `message` says what is wrong with another one. */
export function shaped(shape: RegExp, message: string): v.GenericSchema<string, string> {
  return v.pipe(v.string(), v.regex(shape, message));
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): v.GenericSchema<string, Word> {
  return v.pipe(v.string(), v.picklist(words, `is none of ${words.join(', ')}`));
}

/** Several texts with commas between them, each of the given shape. */
export function several(shape: RegExp, message: string): v.GenericSchema<string, string[]> {
  return v.pipe(
    v.string(),
    v.transform(split),
    v.check((texts) => texts.every((text) => shape.test(text)), message),
  );
}

/** `id:base64,id:base64`; a single key needs no id. */
export const encryptionKeys: v.GenericSchema<string, EncryptionKey[]> = v.pipe(
  v.string(),
  v.transform((text) => split(text).map(readKey)),
  v.check((keys) => keys.every(({ key }) => key.length === 32), 'has a key that is not 32 bytes in base64'),
  v.check((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'has two keys of one id'),
);

function readKey(text: string): EncryptionKey {
  const [, id = '1', base64 = ''] = /^(?:([\w-]+):)?([A-Za-z0-9+/_-]+={0,2})$/.exec(text) ?? [];
  return { id, key: Buffer.from(base64, 'base64') };
}

/** An address that the client of PostgreSQL understands. */
export const databaseUrl: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.regex(/^postgres(ql)?:\/\//, 'does not begin with postgresql://'),
  v.check(isDatabaseUrl, 'cannot be read'),
);

function isDatabaseUrl(connectionString: string): boolean {
  try {
    return Boolean(new Client({ connectionString }));
  } catch {
    return false;
  }
}

/** The place of a server, without a path: `https://host:port`. */
export const origin: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.check((text) => isWebAddress(text) && /^\/?$/.test(after(text)), 'is not an address such as https://host'),
  v.transform((text) => new URL(text).origin),
);

/** The same on this computer, where nothing is sent over a net. */
export const loopbackOrigin: v.GenericSchema<string, string> = v.pipe(
  origin,
  v.check((text) => isLoopback(new URL(text).hostname), 'is not on this computer (127.0.0.1, ::1 or localhost)'),
);

/** Where browsers and Kommo come from outside: with TLS, unless it is this computer. */
export const publicUrl: v.GenericSchema<string, string> = v.pipe(
  v.string(),
  v.check(isPublicUrl, 'is not an https address without ? and #'),
  v.transform((text) => text.replace(/\/+$/, '')),
);

function isPublicUrl(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  return (protocol === 'https:' || isLoopback(hostname)) && search + hash + username === '' && !/[?#]/.test(text);
}

function after(address: string): string {
  const { pathname, search, hash, username } = new URL(address);
  return pathname + search + hash + username;
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
