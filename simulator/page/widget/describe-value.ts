import { cut } from '../../../shared/cut';
import type { PlacesOf } from './places';

/** As much of a value as fits into a line. */
const shown = 400;

/** A value that a widget gave or got, as text. */
export function describeValue(value: unknown): string {
  return cut(describe(value), shown);
}

/** An exception with the lines that tell where in the archive it came from. */
export function describeError(error: unknown, placesOf: PlacesOf): string {
  if (!(error instanceof Error)) return describeValue(error);
  return [
    describeValue(error),
    ...placesOf(error.stack)
      .slice(0, 3)
      .map((place) => `at ${place}`),
  ].join('\n');
}

function describe(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (typeof value === 'function') return 'function';
  return typeof value === 'object' && value !== null ? describeObject(value) : JSON.stringify(value);
}

function describeObject(value: object): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Element) return tagOf(value);
  if (isJQuery(value)) return `$(${value.toArray().map(tagOf).join(', ')})`;
  if (isAnswer(value)) return `${value.status} ${value.statusText}`;
  if (isThenable(value)) return 'Promise';
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

/** Whether a value is a promise, of whatever library. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}

/** Whether a value is the answer of a request, such as jQuery rejects with. */
function isAnswer(value: object): value is { status: number; statusText: string } {
  const { status, statusText } = value as { status?: unknown; statusText?: unknown };
  return typeof status === 'number' && typeof statusText === 'string';
}

function isJQuery(value: object): value is JQuery {
  return typeof (value as { jquery?: unknown }).jquery === 'string';
}

function tagOf({ localName, classList }: Element): string {
  return [localName, ...classList].join('.');
}
