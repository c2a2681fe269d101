/** Longer than the receiver keeps trying would be no time at all. */
const longest = 24 * 60 * 60;

/** The seconds of a `Retry-After`, which is a number or a date; undefined when it is neither. */
export function retryAfterSeconds(value: unknown, now = Date.now()): number | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 1), longest);
}
