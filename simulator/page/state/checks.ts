import { isObject } from '../../../shared/is-object';

/** Whether a value of unknown origin is of a kind. */
export type Check = (value: unknown) => boolean;

/** The kinds that stored values are made of. */
export const isText: Check = (value) => typeof value === 'string';
export const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);

/** One of these values. */
export function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

/** The kind, or nothing. */
export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** An object with any keys, and values of a kind. */
export function recordOf(check: Check): Check {
  return (value) => isObject(value) && Object.values(value).every(check);
}

/** An object with these keys; others do no harm. */
export function shape(checks: Record<string, Check>): Check {
  return (value) => isObject(value) && Object.entries(checks).every(([key, check]) => check(value[key]));
}
