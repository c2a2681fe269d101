import { element, part } from '../../page/element';
import { marker, type OfferedPlaceholder } from '../../placeholders/placeholder';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { createPool, type PooledRow, setText } from '../pool';
import { uniqueId } from '../root';

/** What a list is made for. */
export interface PlaceholderListInput {
  /** The text control that works the list and keeps the focus. */
  control: HTMLElement;
  placeholders: Placeholders;
  texts: Texts;
  /** Gets the chosen placeholder with its braces. */
  onPick: (marker: string) => void;
}

/** A listbox of placeholders that is worked from a text control. */
export interface PlaceholderList {
  /** The list, and what is only heard of it. */
  elements: HTMLElement[];
  /** Draws what a query finds; tells whether that is anything. */
  draw: (query: string) => boolean;
  /** Does what a key is for; false where it is not for the list. */
  obey: (key: string) => boolean;
  /** Takes what the control tells of the list away from it. */
  leave: () => void;
}

/** So many rows are drawn; the next ones when somebody comes to the last. */
const batch = 50;
/** As many rows as are seen at once. */
const page = 6;
const chosenRow = 'aria-activedescendant';

/** Makes the list that `control` works. */
export function createPlaceholderList({ control, placeholders, texts, onPick }: PlaceholderListInput): PlaceholderList {
  const list = element('ul', {
    role: 'listbox',
    id: uniqueId(),
    'aria-label': texts('form.placeholders'),
    // The control keeps its focus and caret.
    mousedown: (event: Event) => event.preventDefault(),
    scroll() {
      isScrolled = true;
      if (list.scrollHeight - list.scrollTop < 2 * list.clientHeight) drawMore();
    },
  });
  const nothing = part('hint', texts('form.nothing_found'));
  const heard = element('div', { class: 'dp-message__unseen', 'aria-live': 'assertive' }, '');
  const drawRows = createPool(list, createRow);
  let query = '';
  let shown: OfferedPlaceholder[] = [];
  let chosen = 0;
  let isScrolled = false;

  function createRow(index: number): PooledRow<OfferedPlaceholder> {
    const name = element('span', { dir: 'auto' }, '');
    const code = element('span', { class: 'marker-list__tag' }, '');
    const click = (): void => onPick(code.textContent ?? '');
    const row = element('li', { role: 'option', id: uniqueId(), click }, name, ' ', code);
    return {
      element: row,
      show({ code: its, description, group }) {
        // The heading over the first row of a group, which style.css draws.
        row.dataset['group'] = group === shown[index - 1]?.group ? '' : group;
        row.dataset['marker'] = marker(its);
        row.setAttribute('aria-selected', String(index === chosen));
        setText(name, description);
        setText(code, marker(its));
      },
    };
  }
  function drawUpTo(most: number): void {
    shown = bestFirst(placeholders.search(query, most), query.toLowerCase());
    drawRows(shown);
  }
  function drawMore(): void {
    drawUpTo(shown.length + batch);
  }
  function move(target: number): void {
    if (target >= shown.length) drawMore();
    chosen = (target + shown.length) % shown.length;
    drawRows(shown);
    const row = list.children[chosen];
    row?.scrollIntoView({ block: 'nearest' });
    control.setAttribute(chosenRow, row?.id ?? '');
  }

  return {
    elements: [list, nothing, heard],
    draw(next) {
      query = next;
      chosen = 0;
      drawUpTo(batch);
      // Only then: it has the browser lay everything out.
      if (isScrolled) list.scrollTop = 0;
      isScrolled = false;
      control.setAttribute('aria-controls', list.id);
      control.removeAttribute(chosenRow);
      const [best] = shown;
      list.hidden = !best;
      nothing.hidden = Boolean(best);
      const count = `${shown.length}${shown.length < batch ? '' : '+'}`;
      setText(heard, best ? texts('form.found', { count, first: best.description }) : texts('form.nothing_found'));
      return Boolean(best);
    },
    obey(key) {
      const last = shown.length - 1;
      // Until somebody is in the list, these belong to the text.
      const isOfText = /^(Home|End)$/.test(key) && !control.hasAttribute(chosenRow);
      const row = new Map([
        ['ArrowDown', chosen + 1],
        ['ArrowUp', chosen - 1],
        ['PageDown', Math.min(chosen + page, last)],
        ['PageUp', Math.max(chosen - page, 0)],
        ['Home', 0],
        ['End', last],
      ]).get(key);
      if (last < 0 || isOfText || (row === undefined && key !== 'Enter')) return false;
      if (row === undefined) list.querySelectorAll('li')[chosen]?.click();
      else move(row);
      return true;
    },
    leave() {
      setText(heard, '');
      for (const name of ['aria-controls', chosenRow]) control.removeAttribute(name);
    },
  };
}

/** What begins with the query comes first, by its code, then by its name; what is drawn later stays behind. */
function bestFirst(found: OfferedPlaceholder[], query: string): OfferedPlaceholder[] {
  const rank = ({ code, description }: OfferedPlaceholder): number =>
    code.startsWith(query) ? 0 : description.toLowerCase().startsWith(query) ? 1 : 2;
  const first = found.slice(0, batch);
  return [0, 1, 2].flatMap((wanted) => first.filter((one) => rank(one) === wanted)).concat(found.slice(batch));
}
