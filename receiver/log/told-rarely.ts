/** In milliseconds: a trouble that lasts is told again so often. */
const again = 60_000;
/** Far more than there are kinds of trouble with a name. */
const mostKnown = 100;

/** Tells whether a trouble is to be logged: at its first time, and then once a minute while it comes again and again. */
export function toldRarely(): (trouble: string) => boolean {
  const told = new Map<string, number>();
  return (trouble) => {
    const now = performance.now();
    if (now - (told.get(trouble) ?? -Infinity) < again) return false;
    if (told.size >= mostKnown) told.clear();
    told.set(trouble, now);
    return true;
  };
}
