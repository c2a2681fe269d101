/** What a reader of bodies takes at most. */
export interface FormLimits {
  keys: number;
  /** How many names one key may have: `a[b][c]` has three. */
  depth: number;
}

/** A body goes beyond a limit. */
export class BeyondLimits extends Error {
  override name = 'BeyondLimits';
}
