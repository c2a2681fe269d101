/** The value at a path of names; undefined where there is none. Names of prototypes lead nowhere. */
export function valueIn(body: Record<string, unknown>, ...path: string[]): unknown {
  let value: unknown = body;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** A number from 1 on that is written as a number or as a text; undefined for anything else. */
export function countIn(body: Record<string, unknown>, ...path: string[]): number | undefined {
  const value = valueIn(body, ...path);
  if (typeof value !== 'number' && !(typeof value === 'string' && /^\s*\d{1,16}\s*$/.test(value))) return undefined;
  const count = Number(value);
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}

/** A text, or what is written as one; empty where there is none. */
export function textIn(body: Record<string, unknown>, ...path: string[]): string {
  return storableText(valueIn(body, ...path));
}

/**
 * Any value of a body as a text that every database takes: PostgreSQL refuses the sign 0, and a half of a surrogate pair
 * has no UTF-8.
 */
export function storableText(value: unknown): string {
  const text = asText(value);
  return /[\0\uD800-\uDFFF]/.test(text) ? text.replaceAll('\0', '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD') : text;
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : `${value as number | boolean}`;
}
