/** A list that asks its source for an item only when that item is wanted. */
export interface LazyList<Item> {
  /** The item at `index`; undefined past the end. */
  at(index: number): Item | undefined;
}

/** Makes a list of what `source` yields, each item taken from it once. */
export function lazyList<Item>(source: Iterator<Item>): LazyList<Item> {
  const taken: Item[] = [];
  let ended = false;
  return {
    at(index) {
      while (!ended && taken.length <= index) {
        const next = source.next();
        if (next.done) ended = true;
        else taken.push(next.value);
      }
      return taken[index];
    },
  };
}
