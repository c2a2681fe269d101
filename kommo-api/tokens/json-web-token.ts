import { createHmac, timingSafeEqual } from 'node:crypto';
import { isObject } from '../../shared/is-object';

/** What a token says, in plain JSON. */
export type Claims = Readonly<Record<string, unknown>>;

/** A token in the form of RFC 7519, signed with HMAC-SHA256. */
export function signToken(claims: Claims, secret: string): string {
  const text = [{ typ: 'JWT', alg: 'HS256' }, claims].map(encoded).join('.');
  return `${text}.${signature(text, secret).toString('base64url')}`;
}

/** What a token says; undefined where the signature is not that of the secret. */
export function readToken(token: string, secret: string): Claims | undefined {
  const [head, claims = '', signed = '', ...more] = token.split('.');
  const right = signature(`${head}.${claims}`, secret);
  const given = Buffer.from(signed, 'base64url');
  if (more.length > 0 || given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const parsed: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return isObject(parsed) ? parsed : undefined;
}

function signature(text: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(text).digest();
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
