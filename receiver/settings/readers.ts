import { Client } from 'pg';
import { isLoopback, isWebAddress } from '../../shared/web-address';
import type { SettingReader } from './setting-row';
import type { EncryptionKey } from './settings';

/** A text for which something holds; `fault` says what is wrong with another one. */
export function textThat(holds: (text: string) => boolean, fault: string): SettingReader<string> {
  return (text) => (holds(text) ? { value: text } : { fault });
}

/** A text of the given shape. */
export function shaped(shape: RegExp, fault: string): SettingReader<string> {
  return textThat((text) => shape.test(text), fault);
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number): SettingReader<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    const isWithin = value >= least && value <= most;
    return isWithin ? { value } : { fault: `is not a whole number from ${least} to ${most}` };
  };
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): SettingReader<Word> {
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { fault: `is none of ${words.join(', ')}` } : { value };
  };
}

/** Several texts with commas between them, each of the given shape. */
export function several(shape: RegExp, fault: string): SettingReader<string[]> {
  return (text) => {
    const value = split(text);
    return value.length > 0 && value.every((part) => shape.test(part)) ? { value } : { fault };
  };
}

/** `id:base64,id:base64`; a single key needs no id. */
export const encryptionKeys: SettingReader<EncryptionKey[]> = (text) => {
  const value = split(text).map(readKey);
  if (value.length === 0 || value.some(({ key }) => key.length !== 32)) {
    return { fault: 'has a key that is not 32 bytes in base64' };
  }
  const isClear = new Set(value.map(({ id }) => id)).size === value.length;
  return isClear ? { value } : { fault: 'has two keys of one id' };
};

function readKey(text: string): EncryptionKey {
  const [, id = '1', base64 = ''] = /^(?:([\w-]+):)?([A-Za-z0-9+/_-]+={0,2})$/.exec(text) ?? [];
  return { id, key: Buffer.from(base64, 'base64') };
}

/** An address that the client of PostgreSQL understands. */
export const databaseUrl: SettingReader<string> = (text) => {
  if (!/^postgres(ql)?:\/\//.test(text)) return { fault: 'does not begin with postgresql://' };
  try {
    void new Client({ connectionString: text });
  } catch {
    return { fault: 'cannot be read' };
  }
  return { value: text };
};

/** The place of a server on this computer, where nothing is sent over a net; without a path: `http://127.0.0.1:port`. */
export const loopbackOrigin: SettingReader<string> = (text) => {
  if (!isWebAddress(text) || !/^\/?$/.test(after(text))) return { fault: 'is not an address such as https://host' };
  const { origin, hostname } = new URL(text);
  return isLoopback(hostname) ? { value: origin } : { fault: 'is not on this computer (127.0.0.1, ::1 or localhost)' };
};

/** Where browsers and Kommo come from outside: with TLS, unless it is this computer. */
export const publicUrl: SettingReader<string> = (text) =>
  isPublicUrl(text) ? { value: text.replace(/\/+$/, '') } : { fault: 'is not an https address without ? and #' };

function isPublicUrl(text: string): boolean {
  if (!isWebAddress(text)) return false;
  const { protocol, hostname, search, hash, username } = new URL(text);
  return (protocol === 'https:' || isLoopback(hostname)) && search + hash + username === '' && !/[?#]/.test(text);
}

function after(address: string): string {
  const { pathname, search, hash, username } = new URL(address);
  return pathname + search + hash + username;
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
