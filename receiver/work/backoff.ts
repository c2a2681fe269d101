const first = 5000;
const longest = 60 * 60 * 1000;

/** How long to wait after the `tries`th failure, in milliseconds: doubling, with jitter, an hour at most. */
export function backoff(tries: number, random: () => number = Math.random): number {
  const whole = Math.min(first * 2 ** Math.max(0, tries - 1), longest);
  // A whole number: PostgreSQL takes no other one for a time.
  return Math.round(whole / 2 + (whole / 2) * random());
}
