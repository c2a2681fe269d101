/** What the documentation of the hook leaves open, or contradicts itself in. */
export interface HookSwitches {
  /** The code with which a lead enters an action: the text says 14, the sample beside it shows 15. */
  entering: 'moved' | 'moved_inside';
  /** The code with which a lead leaves an action that can be stretched; not documented. */
  leaving: 'moved' | 'moved_inside';
  /** Sends the keys beside the documented ones that receivers have seen, such as `action[code]`. */
  extraKeys: boolean;
}

/** A receiver that works with these works with the others, unless it looks at nothing but the code. */
export const cautiousHook: HookSwitches = { entering: 'moved', leaving: 'moved_inside', extraKeys: false };
