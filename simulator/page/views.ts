import type { Shell } from './shell/shell';
import type { Store } from './state/store';
import type { UnfinishedBubble } from './state/unfinished-work';
import type { ViewName } from './state/view-names';
import type { View } from './view';

export interface ViewsParts {
  store: Store;
  shell: Shell;
  /** How each view is made. */
  create: Record<ViewName, () => View>;
}

/** The place in which one view is shown at a time. */
export interface Views {
  show: (name: ViewName) => void;
  /** Shows the view that was shown before a reload, with what was unfinished in it. */
  resume: (unfinished: { bubble?: UnfinishedBubble | undefined; scroll: number } | undefined) => void;
  /** The bubble that is open, here or in a view that was left. */
  unfinished: () => UnfinishedBubble | undefined;
}

/** Makes the place of the views; a bubble that was open in a view which is left opens again when that is shown. */
export function createViews({ store, shell, create }: ViewsParts): Views {
  let current: View | undefined;
  let left: UnfinishedBubble | undefined;
  const unfinished = (): UnfinishedBubble | undefined => current?.unfinished?.() ?? left;

  const show = (name: ViewName): void => {
    left = unfinished();
    current?.stop();
    store.update({ view: name });
    shell.show(name);
    current = create[name]();
    shell.main.replaceChildren(current.element);
    if (left && current.resume) {
      current.resume(left);
      left = undefined;
    }
    scrollTo(0, 0);
  };
  return {
    show,
    unfinished,
    resume(work) {
      left = work?.bubble;
      show(store.state.view);
      scrollTo(0, work?.scroll ?? 0);
    },
  };
}
