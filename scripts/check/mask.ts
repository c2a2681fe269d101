import { namedSecret, secretShapes } from './facts/secret-shapes';

const urlQuery = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#"'`<>]{1,2000})[?#][^\s"'`<>]*/gi;
const shown = 4;

/** The beginning of a secret and its length: enough to find it, too little to use it. */
export function masked(secret: string): string {
  return `${secret.slice(0, shown)}… (${secret.length} characters)`;
}

/**
 * A text that is safe to print: what looks like a credential is masked, and URLs lose their query, where Kommo
 * widgets keep the key that their server asks for.
 */
export function maskSecrets(text: string): string {
  const withoutShapes = secretShapes.reduce((rest, { pattern }) => rest.replaceAll(pattern, masked), text);
  return withoutShapes
    .replaceAll(namedSecret, (...found: string[]) => maskPart(found[0] ?? '', found[3] ?? ''))
    .replaceAll(urlQuery, '$1?…');
}

function maskPart(text: string, secret: string): string {
  return text.replace(secret, () => masked(secret));
}
