import type { BubbleContent } from '../../host/open-bubble';
import type { DraftAction } from '../pipeline/draft';
import type { FocusPlace } from './focus-place';

const key = 'local-kommo unfinished';

/** An open bubble with what was typed into it. */
export interface UnfinishedBubble {
  actionId: number;
  content: BubbleContent;
  focus?: FocusPlace;
}

/** What a reload by the simulator must not lose, though Kommo would. */
export interface UnfinishedWork {
  draft: DraftAction[];
  bubble?: UnfinishedBubble;
  scroll: number;
}

/** Keeps unfinished work for the next load of this tab. */
export function keepUnfinishedWork(work: UnfinishedWork): void {
  sessionStorage.setItem(key, JSON.stringify(work));
}

/** The unfinished work that was kept; it is given out once. */
export function takeUnfinishedWork(): UnfinishedWork | undefined {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return kept === null ? undefined : (JSON.parse(kept) as UnfinishedWork);
}
