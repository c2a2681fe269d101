import type { UnfinishedBubble } from './state/unfinished-work';

export interface View {
  element: HTMLElement;
  /** Ends what the view listens to, before another one is shown. */
  stop: () => void;
  /** The bubble that is open, for a reload by the simulator. */
  unfinished?: () => UnfinishedBubble | undefined;
  /** Opens it again. */
  resume?: (bubble: UnfinishedBubble) => void;
}
