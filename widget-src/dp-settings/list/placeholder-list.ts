import { element } from '../../page/element';
import { createSearch } from '../../placeholders/create-search';
import type { LazyList } from '../../placeholders/lazy-list';
import { marker, type Placeholder } from '../../placeholders/placeholder';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { createPool, setText } from '../pool';
import { uniqueId } from '../root';

/** A listbox of placeholders that is worked from the text control above it, which keeps the focus. */
export interface PlaceholderList {
  /** The list, and what is only heard of it. */
  elements: HTMLElement[];
  /** Draws what a query finds; tells whether that is anything. */
  draw(query: string): boolean;
  /** Does what a key is for; false where it is not for the list. */
  obey(key: string): boolean;
  /** Takes what the control tells of the list away from it. */
  leave(): void;
}

/** So many rows are drawn; the next ones when somebody comes to the last. */
const batch = 50;
/** As many rows as are seen at once. */
const page = 6;

/** Makes the list that `control` works; `onPick` gets the chosen placeholder with its braces. */
export function createPlaceholderList(
  control: HTMLElement,
  { list: placeholders }: Placeholders,
  texts: Texts,
  onPick: (marker: string) => void,
): PlaceholderList {
  const list = element('ul', { role: 'listbox', id: uniqueId(), 'aria-label': texts('form.placeholders') });
  const nothing = element('div', { class: 'dp-message__hint' }, texts('form.nothing_found'));
  const heard = new Text();
  const live = element('div', { class: 'dp-message__unseen', 'aria-live': 'assertive' }, heard);
  const search = createSearch(placeholders);
  let hits: LazyList<Placeholder>;
  let first: Placeholder[] = [];
  let shown: Placeholder[] = [];
  let chosen = 0;

  const drawRows = createPool(list, (index) => {
    const name = new Text();
    const code = new Text();
    const row = element(
      'li',
      { role: 'option', id: uniqueId() },
      element('span', { dir: 'auto' }, name),
      ' ',
      element('span', { class: 'marker-list__tag' }, code),
    );
    row.addEventListener('click', () => onPick(row.dataset['marker'] ?? ''));
    return {
      element: row,
      show(placeholder: Placeholder) {
        const { description, group } = placeholder;
        row.dataset['marker'] = marker(placeholder.code);
        // The heading over the first row of a group, which style.css draws.
        row.dataset['group'] = group === shown[index - 1]?.group ? '' : group;
        row.setAttribute('aria-selected', String(index === chosen));
        setText(name, description);
        setText(code, marker(placeholder.code));
      },
    };
  });

  function drawUpTo(most: number): void {
    shown = [...first, ...hits.first(most).slice(batch)];
    drawRows(shown);
  }

  function move(target: number): void {
    if (target >= shown.length) drawUpTo(shown.length + batch);
    chosen = (target + shown.length) % shown.length;
    drawRows(shown);
    const row = list.children[chosen];
    row?.scrollIntoView({ block: 'nearest' });
    control.setAttribute('aria-activedescendant', row?.id ?? '');
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => move(chosen + 1),
    ArrowUp: () => move(chosen - 1),
    PageDown: () => move(Math.min(chosen + page, shown.length - 1)),
    PageUp: () => move(Math.max(chosen - page, 0)),
    Home: () => move(0),
    End: () => move(shown.length - 1),
    Enter: () => list.querySelectorAll('li')[chosen]?.click(),
  };

  // The control keeps its focus and caret.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('scroll', () => {
    if (list.scrollHeight - list.scrollTop < 2 * list.clientHeight) drawUpTo(shown.length + batch);
  });
  return {
    elements: [list, nothing, live],
    draw(query) {
      hits = search(query);
      first = bestFirst(hits.first(batch), query.toLowerCase());
      chosen = 0;
      list.scrollTop = 0;
      drawUpTo(batch);
      const [best] = shown;
      list.hidden = !best;
      nothing.hidden = Boolean(best);
      control.setAttribute('aria-controls', list.id);
      control.removeAttribute('aria-activedescendant');
      const count = `${shown.length}${shown.length < batch ? '' : '+'}`;
      setText(heard, best ? texts('form.found', { count, first: best.description }) : texts('form.nothing_found'));
      return Boolean(best);
    },
    obey(key) {
      // Until somebody is in the list, these belong to the text.
      const isOfText = /^(Home|End)$/.test(key) && !control.hasAttribute('aria-activedescendant');
      if (!keys[key] || isOfText || shown.length === 0) return false;
      keys[key]();
      return true;
    },
    leave() {
      setText(heard, '');
      for (const name of ['aria-controls', 'aria-activedescendant']) control.removeAttribute(name);
    },
  };
}

/** What begins with the query comes first: by its code, then by its name. */
function bestFirst(found: Placeholder[], query: string): Placeholder[] {
  const rank = ({ code, description }: Placeholder): number =>
    code.startsWith(query) ? 0 : description.toLowerCase().startsWith(query) ? 1 : 2;
  return found.sort((one, other) => rank(one) - rank(other));
}
