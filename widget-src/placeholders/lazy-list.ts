/** A list that asks its source for an item only when that item is wanted. */
export interface LazyList<Item> {
  /** The item at `index`; undefined past the end. */
  at(index: number): Item | undefined;
  /** The first items, so many at most. */
  first(most: number): Item[];
}

/** Makes a list of what `source` yields, each item taken from it once. */
export function lazyList<Item>(source: Iterator<Item>): LazyList<Item> {
  const taken: Item[] = [];
  let ended = false;
  const take = (upTo: number): void => {
    while (!ended && taken.length < upTo) {
      const next = source.next();
      if (next.done) ended = true;
      else taken.push(next.value);
    }
  };
  return {
    at(index) {
      take(index + 1);
      return taken[index];
    },
    first(most) {
      take(most);
      return taken.slice(0, most);
    },
  };
}
