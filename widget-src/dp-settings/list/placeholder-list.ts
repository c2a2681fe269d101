import { element } from '../../page/element';
import { createSearch } from '../../placeholders/create-search';
import type { LazyList } from '../../placeholders/lazy-list';
import { marker, type OfferedPlaceholder } from '../../placeholders/placeholder';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { createPool, type PooledRow, setText } from '../pool';
import { uniqueId } from '../root';

export interface PlaceholderListInput {
  /** The text control that works the list and keeps the focus. */
  control: HTMLElement;
  placeholders: Placeholders;
  texts: Texts;
  /** Gets the chosen placeholder with its braces. */
  onPick: (marker: string) => void;
}

/** So many rows are drawn; the next ones when somebody comes to the last. */
const batch = 50;
/** As many rows as are seen at once. */
const page = 6;

/** A listbox of placeholders that is worked from the text control above it. */
export class PlaceholderList {
  private readonly input: PlaceholderListInput;
  private readonly list: HTMLElement;
  private readonly nothing: HTMLElement;
  private readonly heard = new Text();
  private readonly search: (query: string) => LazyList<OfferedPlaceholder>;
  private readonly drawRows: (shown: readonly OfferedPlaceholder[]) => void;
  private hits: LazyList<OfferedPlaceholder> | undefined;
  private first: OfferedPlaceholder[] = [];
  private shown: OfferedPlaceholder[] = [];
  private chosen = 0;

  private readonly keys: Record<string, () => void> = {
    ArrowDown: () => this.move(this.chosen + 1),
    ArrowUp: () => this.move(this.chosen - 1),
    PageDown: () => this.move(Math.min(this.chosen + page, this.shown.length - 1)),
    PageUp: () => this.move(Math.max(this.chosen - page, 0)),
    Home: () => this.move(0),
    End: () => this.move(this.shown.length - 1),
    Enter: () => this.list.querySelectorAll('li')[this.chosen]?.click(),
  };

  constructor(input: PlaceholderListInput) {
    const { placeholders, texts } = input;
    this.input = input;
    this.search = createSearch(placeholders.list);
    this.list = element('ul', { role: 'listbox', id: uniqueId(), 'aria-label': texts('form.placeholders') });
    this.nothing = element('div', { class: 'dp-message__hint' }, texts('form.nothing_found'));
    this.drawRows = createPool(this.list, (index) => this.createRow(index));
    // The control keeps its focus and caret.
    this.list.addEventListener('mousedown', (event) => event.preventDefault());
    this.list.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.list;
      if (scrollHeight - scrollTop < 2 * clientHeight) this.drawUpTo(this.shown.length + batch);
    });
  }

  /** The list, and what is only heard of it. */
  elements(): HTMLElement[] {
    const live = element('div', { class: 'dp-message__unseen', 'aria-live': 'assertive' }, this.heard);
    return [this.list, this.nothing, live];
  }

  /** Draws what a query finds; tells whether that is anything. */
  draw(query: string): boolean {
    this.hits = this.search(query);
    this.first = bestFirst(this.hits.first(batch), query.toLowerCase());
    this.chosen = 0;
    this.list.scrollTop = 0;
    this.drawUpTo(batch);
    this.input.control.setAttribute('aria-controls', this.list.id);
    this.input.control.removeAttribute('aria-activedescendant');
    return this.tell(this.shown[0]);
  }

  /** Does what a key is for; false where it is not for the list. */
  obey(key: string): boolean {
    // Until somebody is in the list, these belong to the text.
    const isOfText = /^(Home|End)$/.test(key) && !this.input.control.hasAttribute('aria-activedescendant');
    const act = this.keys[key];
    if (act === undefined || isOfText || this.shown.length === 0) return false;
    act();
    return true;
  }

  /** Takes what the control tells of the list away from it. */
  leave(): void {
    setText(this.heard, '');
    for (const name of ['aria-controls', 'aria-activedescendant']) this.input.control.removeAttribute(name);
  }

  private createRow(index: number): PooledRow<OfferedPlaceholder> {
    const name = new Text();
    const code = new Text();
    const shownName = element('span', { dir: 'auto' }, name);
    const tag = element('span', { class: 'marker-list__tag' }, code);
    const row = element('li', { role: 'option', id: uniqueId() }, shownName, ' ', tag);
    row.addEventListener('click', () => this.input.onPick(code.data));
    return {
      element: row,
      show: (placeholder) => {
        const { description, group } = placeholder;
        row.dataset['marker'] = marker(placeholder.code);
        // The heading over the first row of a group, which style.css draws.
        row.dataset['group'] = group === this.shown[index - 1]?.group ? '' : group;
        row.setAttribute('aria-selected', String(index === this.chosen));
        setText(name, description);
        setText(code, marker(placeholder.code));
      },
    };
  }

  private drawUpTo(most: number): void {
    this.shown = [...this.first, ...(this.hits?.first(most).slice(batch) ?? [])];
    this.drawRows(this.shown);
  }

  private move(target: number): void {
    if (target >= this.shown.length) this.drawUpTo(this.shown.length + batch);
    this.chosen = (target + this.shown.length) % this.shown.length;
    this.drawRows(this.shown);
    const row = this.list.children[this.chosen];
    row?.scrollIntoView({ block: 'nearest' });
    this.input.control.setAttribute('aria-activedescendant', row?.id ?? '');
  }

  private tell(best: OfferedPlaceholder | undefined): boolean {
    const { texts } = this.input;
    this.list.hidden = !best;
    this.nothing.hidden = Boolean(best);
    const count = `${this.shown.length}${this.shown.length < batch ? '' : '+'}`;
    setText(this.heard, best ? texts('form.found', { count, first: best.description }) : texts('form.nothing_found'));
    return Boolean(best);
  }
}

/** What begins with the query comes first: by its code, then by its name. */
function bestFirst(found: OfferedPlaceholder[], query: string): OfferedPlaceholder[] {
  const rank = ({ code, description }: OfferedPlaceholder): number =>
    code.startsWith(query) ? 0 : description.toLowerCase().startsWith(query) ? 1 : 2;
  return [0, 1, 2].flatMap((wanted) => found.filter((placeholder) => rank(placeholder) === wanted));
}
