import type { LeftBehind } from '../protocol';
import { watchPageHandlers, watchQueryHandlers } from './watch-page-handlers';
import { countEach, watchIntervals } from './watch-intervals';
import { type Timeouts, watchTimeouts } from './watch-timeouts';

/** What has to be watched before anything of a widget runs; `queried` when jQuery has come. */
export function watchLeftBehind(): {
  queried: ($: JQueryStatic) => void;
  timeouts: Timeouts;
  intervals: () => Record<string, number>;
  count: () => LeftBehind;
} {
  const [handlers, intervals, timeouts] = [watchPageHandlers(), watchIntervals(), watchTimeouts()];
  let queryHandlers: typeof handlers | undefined;
  return {
    timeouts,
    intervals,
    queried($) {
      queryHandlers = watchQueryHandlers($);
    },
    count: () => ({
      handlers: { ...handlers(), ...queryHandlers?.() },
      intervals: intervals(),
      timeouts: timeouts.ofWidget(),
      elements: countEach([...document.querySelectorAll('body *, head *')].filter(isOutside).map(signOf)),
    }),
  };
}

// The page's own parts are the same after every opening.
function isOutside(element: Element): boolean {
  return !element.closest('.digital-pipeline__edit-bubble');
}

function signOf({ localName, classList }: Element): string {
  return `<${localName}${classList.length > 0 ? ` class="${[...classList].join(' ')}"` : ''}>`;
}
