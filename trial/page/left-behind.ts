import type { LeftBehind } from '../protocol';
import { watchHandlers, watchQueryHandlers } from './watch-handlers';
import { countEach, watchIntervals } from './watch-intervals';

/** What has to be watched before anything of a widget runs; `queried` when jQuery has come. */
export function watchLeftBehind(): { queried: ($: JQueryStatic) => void; count: () => LeftBehind } {
  const [handlers, intervals] = [watchHandlers(), watchIntervals()];
  let queryHandlers: typeof handlers | undefined;
  return {
    queried($) {
      queryHandlers = watchQueryHandlers($);
    },
    count: () => ({
      handlers: { ...handlers(), ...queryHandlers?.() },
      intervals: intervals(),
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
