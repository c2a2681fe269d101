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

/** So many rows are drawn; the next ones when somebody comes to the last. */
const batch = 50;
/** As many rows as are seen at once. */
const page = 6;
const chosenRow = 'aria-activedescendant';

/** A listbox of placeholders that is worked from the text control above it. */
export class PlaceholderList {
  /** The list, and what is only heard of it. */
  readonly elements: readonly HTMLElement[];
  private readonly input: PlaceholderListInput;
  private readonly list: HTMLElement;
  private readonly nothing: HTMLElement;
  private readonly heard = element('div', { class: 'dp-message__unseen', 'aria-live': 'assertive' }, '');
  private readonly drawRows: (shown: readonly OfferedPlaceholder[]) => void;
  private query = '';
  private shown: OfferedPlaceholder[] = [];
  private chosen = 0;
  private isScrolled = false;

  constructor(input: PlaceholderListInput) {
    const { texts } = input;
    this.input = input;
    this.list = element('ul', {
      role: 'listbox',
      id: uniqueId(),
      'aria-label': texts('form.placeholders'),
      // The control keeps its focus and caret.
      mousedown: (event: Event) => event.preventDefault(),
      scroll: () => this.hearScroll(),
    });
    this.nothing = part('hint', texts('form.nothing_found'));
    this.elements = [this.list, this.nothing, this.heard];
    this.drawRows = createPool(this.list, (index) => this.createRow(index));
  }

  /** Draws what a query finds; tells whether that is anything. */
  draw(query: string): boolean {
    const { control, texts } = this.input;
    this.query = query;
    this.chosen = 0;
    this.drawUpTo(batch);
    // Only then: it has the browser lay everything out.
    if (this.isScrolled) this.list.scrollTop = 0;
    this.isScrolled = false;
    control.setAttribute('aria-controls', this.list.id);
    control.removeAttribute(chosenRow);

    const [best] = this.shown;
    this.list.hidden = !best;
    this.nothing.hidden = Boolean(best);
    const count = `${this.shown.length}${this.shown.length < batch ? '' : '+'}`;
    setText(this.heard, best ? texts('form.found', { count, first: best.description }) : texts('form.nothing_found'));
    return Boolean(best);
  }

  /** Does what a key is for; false where it is not for the list. */
  obey(key: string): boolean {
    const last = this.shown.length - 1;
    // Until somebody is in the list, these belong to the text.
    const isOfText = /^(Home|End)$/.test(key) && !this.input.control.hasAttribute(chosenRow);
    const row = new Map([
      ['ArrowDown', this.chosen + 1],
      ['ArrowUp', this.chosen - 1],
      ['PageDown', Math.min(this.chosen + page, last)],
      ['PageUp', Math.max(this.chosen - page, 0)],
      ['Home', 0],
      ['End', last],
    ]).get(key);
    if (last < 0 || isOfText || (row === undefined && key !== 'Enter')) return false;
    if (row === undefined) this.list.querySelectorAll('li')[this.chosen]?.click();
    else this.move(row);
    return true;
  }

  /** Takes what the control tells of the list away from it. */
  leave(): void {
    setText(this.heard, '');
    for (const name of ['aria-controls', chosenRow]) this.input.control.removeAttribute(name);
  }

  private createRow(index: number): PooledRow<OfferedPlaceholder> {
    const name = element('span', { dir: 'auto' }, '');
    const shownCode = element('span', { class: 'marker-list__tag' }, '');
    const click = (): void => this.input.onPick(row.dataset['marker'] ?? '');
    const row = element('li', { role: 'option', id: uniqueId(), click }, name, ' ', shownCode);
    return {
      element: row,
      show: ({ code, description, group }) => {
        row.dataset['marker'] = marker(code);
        // The heading over the first row of a group, which style.css draws.
        row.dataset['group'] = group === this.shown[index - 1]?.group ? '' : group;
        row.setAttribute('aria-selected', String(index === this.chosen));
        setText(name, description);
        setText(shownCode, marker(code));
      },
    };
  }

  private drawUpTo(most: number): void {
    this.shown = bestFirst(this.input.placeholders.search(this.query, most), this.query.toLowerCase());
    this.drawRows(this.shown);
  }

  private hearScroll(): void {
    this.isScrolled = true;
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    if (scrollHeight - scrollTop < 2 * clientHeight) this.drawUpTo(this.shown.length + batch);
  }

  private move(target: number): void {
    if (target >= this.shown.length) this.drawUpTo(this.shown.length + batch);
    this.chosen = (target + this.shown.length) % this.shown.length;
    this.drawRows(this.shown);
    const row = this.list.children[this.chosen];
    row?.scrollIntoView({ block: 'nearest' });
    this.input.control.setAttribute(chosenRow, row?.id ?? '');
  }
}

/** What begins with the query comes first, by its code, then by its name; what is drawn later stays behind. */
function bestFirst(found: OfferedPlaceholder[], query: string): OfferedPlaceholder[] {
  const rank = ({ code, description }: OfferedPlaceholder): number =>
    code.startsWith(query) ? 0 : description.toLowerCase().startsWith(query) ? 1 : 2;
  const first = found.slice(0, batch);
  return [0, 1, 2].flatMap((wanted) => first.filter((one) => rank(one) === wanted)).concat(found.slice(batch));
}
