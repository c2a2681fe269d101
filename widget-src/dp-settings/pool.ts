import { element } from '../page/element';

/** An element that shows one item of a list. */
export interface PooledRow<Item> {
  element: HTMLElement;
  show(item: Item): void;
}

/**
 * Shows lists of any length in `parent`, in elements that stay there, hidden while they are not needed: where one is taken
 * out of the page while somebody types, Chromium's undo goes back by a letter at a time.
 */
export function createPool<Item>(
  parent: Element,
  create: (index: number) => PooledRow<Item>,
): (items: readonly Item[]) => void {
  const rows: PooledRow<Item>[] = [];
  let shown = 0;
  return (items) => {
    while (rows.length < items.length) {
      const row = create(rows.length);
      rows.push(row);
      parent.append(row.element);
    }
    rows.forEach((row, index) => {
      const isShown = index < items.length;
      if (isShown !== index < shown) row.element.hidden = !isShown;
      if (isShown) row.show(items[index] as Item);
    });
    shown = items.length;
  };
}

/** Words of one kind in a line of text, their class, which is empty for words that are not marked, and what they are. */
export type Stretch = readonly [text: string, mark: string, title?: string];

/** Shows a line of text in `parent`, each stretch in a span of its own. */
export function createStretches(parent: Element): (stretches: readonly Stretch[]) => void {
  return createPool(parent, () => {
    const span = element('span', {}, '');
    return {
      element: span,
      show([text, mark, title = '']) {
        setText(span, text);
        if (span.className !== mark) span.className = mark;
        if (span.title !== title) span.title = title;
      },
    };
  });
}

/**
 * Writes the text of an element that was made with one, where it is another: a live region is read out again when it is
 * written to, even with the same. The node stays, for undo.
 */
export function setText({ firstChild }: Element, text: string): void {
  const node = firstChild as Text;
  if (node.data !== text) node.data = text;
}

/** Hides or shows an element where it is not so already: Chromium works out its style anew each time it is told. */
export function setHidden(target: HTMLElement, isHidden: boolean): void {
  if (target.hidden !== isHidden) target.hidden = isHidden;
}
