import { isObject } from '../../../shared/is-object';
import type { BubbleContent } from '../../../kommo-page/open-bubble';
import type { DraftAction } from '../pipeline/draft';
import { type Check, isNumber, isText, optional, recordOf, shape } from './checks';
import type { FocusPlace } from './focus-place';
import { isAction } from './is-action';
import { parseStored } from './parse-stored';

const key = 'local-kommo unfinished';

/** An open bubble with what was typed into it. */
export interface UnfinishedBubble {
  actionId: number;
  content: BubbleContent;
  focus?: FocusPlace;
}

/** What a reload by the simulator must not lose, though Kommo would. */
export interface UnfinishedWork {
  /** Where the widget came from: numbers of actions mean nothing to another one. */
  source: string;
  draft: DraftAction[];
  bubble?: UnfinishedBubble;
  scroll: number;
}

/** Keeps unfinished work for the next load of this tab. */
export function keepUnfinishedWork(work: UnfinishedWork): void {
  sessionStorage.setItem(key, JSON.stringify(work));
}

const isBubble: Check = shape({
  actionId: isNumber,
  content: shape({ settings: recordOf(isText), condition: isText }),
  focus: optional(shape({ index: isNumber, selection: optional(Array.isArray) })),
});

/** The unfinished work on the widget of `source` that was kept; it is given out once. */
export function takeUnfinishedWork(source: string): UnfinishedWork | undefined {
  const kept = parseStored(sessionStorage.getItem(key));
  sessionStorage.removeItem(key);
  if (!isObject(kept) || kept['source'] !== source) return undefined;
  const { draft, bubble, scroll } = kept;
  if (!Array.isArray(draft) || !draft.every(isAction)) return undefined;
  return {
    source,
    draft,
    scroll: isNumber(scroll) ? Number(scroll) : 0,
    ...(isBubble(bubble) && { bubble: bubble as UnfinishedBubble }),
  };
}
