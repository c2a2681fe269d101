import { encodeText } from './percent-encoding';

/**
 * A body as `application/x-www-form-urlencoded` with bracket keys, the way PHP's http_build_query writes it and
 * receivers of Kommo's hooks see it. Empty objects and arrays leave no key.
 */
export function encodeForm(body: object): string {
  return pairs(body)
    .map(([key, value]) => `${encodeText(key)}=${encodeText(value)}`)
    .join('&');
}

function pairs(value: unknown, key = ''): [string, string][] {
  if (value === undefined || value === null) return [];
  if (typeof value !== 'object') return [[key, `${value as string | number}`]];
  return Object.entries(value).flatMap(([name, item]) => pairs(item, key === '' ? name : `${key}[${name}]`));
}
