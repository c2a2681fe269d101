/**
 * Wraps a call into unsafe ground, such as a callback of Kommo: an exception in it is reported, and `fallback` returned,
 * with which the page stays usable. `console.trace` inside a catch is the one output that Kommo's review accepts.
 */
export function guard<Arguments extends unknown[], Result>(
  fallback: Result,
  callback: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  return (...values) => {
    try {
      return callback(...values);
    } catch (error) {
      console.trace(error);
      return fallback;
    }
  };
}
