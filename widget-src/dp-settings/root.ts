import { element, listen } from '../page/element';

/** The class of everything that the widget adds to the page; all of style.css stands under it. */
export const rootClass = 'dp-message';

/**
 * An element for the widget's own controls. Their events stay inside: Kommo's form hears of an edit from its own input,
 * and of nothing else.
 */
export function createRoot(part: string, ...children: (Node | string)[]): HTMLElement {
  const root = element('div', { class: `${rootClass} ${rootClass}_${part}` }, ...children);
  listen(root, ['input', 'change'], (event) => event.stopPropagation());
  return root;
}

let lastId = 0;

/** An id that no other element has; another widget made from this code may be in the page too. */
export function uniqueId(): string {
  do lastId += 1;
  while (document.getElementById(`${rootClass}-${lastId}`));
  return `${rootClass}-${lastId}`;
}
