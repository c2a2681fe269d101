import { createHash } from 'node:crypto';
import { namedSecrets, secretShapes } from './facts/secret-shapes';

const urlQuery = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#"'`<>]{1,2000})[?#][^\s"'`<>]*/gi;
/** `?token=…` after a path, which need not be a whole URL. */
const pathQuery = /\?[\w.-]{1,64}=[^\s"'`<>]*/g;
const mostShown = 4;
const partShown = 5;

/** The beginning of a secret and its length: enough to find it, too little to use it. */
export function maskedSecret(secret: string): string {
  const shown = Math.min(mostShown, Math.floor(secret.length / partShown));
  return `${secret.slice(0, shown)}… (${secret.length} characters)`;
}

/** Tells one secret from others without telling it. */
export function fingerprintOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16);
}

/**
 * A text that is safe to print: what looks like a credential is masked, and URLs lose their query, where Kommo
 * widgets keep the key that their server asks for.
 */
export function maskSecrets(text: string): string {
  const withoutShapes = secretShapes.reduce((rest, { pattern }) => rest.replace(pattern, maskShape), text);
  const withoutNamed = namedSecrets.reduce((rest, pattern) => rest.replace(pattern, maskValue), withoutShapes);
  return withoutNamed.replace(urlQuery, '$1?…').replace(pathQuery, '?…');
}

/** A match of a shape with the credential in it masked, which is all of it where nothing stands around. */
function maskShape(text: string, ...rest: readonly unknown[]): string {
  const groups = rest.at(-1);
  const secret = typeof groups === 'object' && groups !== null && 'secret' in groups ? groups.secret : undefined;
  if (typeof secret !== 'string') return maskedSecret(text);
  return text.slice(0, text.length - secret.length) + maskedSecret(secret);
}

/** The match of a named secret with its value masked; the value stands last in it, but for a quote. */
function maskValue(text: string, name: string, value: string): string {
  const start = text.lastIndexOf(value);
  return text.slice(0, start) + maskedSecret(value) + text.slice(start + value.length);
}
