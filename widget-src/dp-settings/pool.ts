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
  return (items) => {
    while (rows.length < items.length) {
      const row = create(rows.length);
      rows.push(row);
      parent.append(row.element);
    }
    rows.forEach((row, index) => {
      row.element.hidden = index >= items.length;
      if (index < items.length) row.show(items[index] as Item);
    });
  };
}

/** Words of one kind in a line of text. */
export interface MarkedText {
  text: string;
  /** Its class; empty for words that are not marked. */
  mark: string;
}

/** Shows a line of text in `parent`, each stretch in a span of its own. */
export function createStretches(parent: Element): (stretches: readonly MarkedText[]) => void {
  return createPool(parent, () => {
    const text = new Text();
    const span = element('span', {}, text);
    return {
      element: span,
      show(stretch) {
        setText(text, stretch.text);
        if (span.className !== stretch.mark) span.className = stretch.mark;
      },
    };
  });
}

/** Writes a text where it is another one: a live region is read out again when it is written to, even with the same. */
export function setText(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
