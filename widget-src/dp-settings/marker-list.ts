import { element } from '../page/element';
import { createSearch } from '../placeholders/create-search';
import type { Placeholders } from '../placeholders/placeholders';
import type { Texts } from '../texts';
import { moveFocusWithArrows } from './arrow-keys';
import { drawMarkers } from './draw-markers';
import { createRoot, uniqueId } from './root';
import { createSearchBox } from './search-box';

/** With more placeholders than this the list can be searched. */
const mostWithoutSearch = 12;

/** The placeholders to choose from; `onPick` gets the chosen one with its braces. */
export function createMarkerList(
  placeholders: Placeholders,
  texts: Texts,
  onPick: (marker: string) => void,
): HTMLElement {
  const title = element('div', { class: 'dp-message__label', id: uniqueId() }, texts('form.placeholders'));
  const hint = element('div', { class: 'dp-message__hint', id: uniqueId() }, texts('form.click_to_insert'));
  const rows = element('div', {
    class: 'dp-message__markers marker-list__block',
    role: 'toolbar',
    'aria-orientation': 'vertical',
    'aria-labelledby': title.id,
    'aria-describedby': hint.id,
  });
  const nothing = element('div', { class: 'dp-message__hint', 'aria-live': 'polite' });
  const search = createSearch(placeholders.list);
  const draw = (query: string): void => {
    const found = search(query);
    drawMarkers(rows, found, texts);
    nothing.textContent = found.at(0) ? '' : texts('form.nothing_found');
  };

  pickOnClick(rows, onPick);
  moveFocusWithArrows(rows);
  draw('');
  const box = placeholders.list.at(mostWithoutSearch) ? [createSearchBox(texts, draw)] : [];
  return createRoot('markers', title, hint, ...box, rows, nothing);
}

function pickOnClick(rows: HTMLElement, onPick: (marker: string) => void): void {
  rows.addEventListener('click', ({ target }) => {
    const picked = target instanceof Element ? target.closest('[data-marker]')?.getAttribute('data-marker') : undefined;
    if (picked) onPick(picked);
  });
  // The message keeps its focus and caret while the mouse is on a placeholder; the list's scroll bar stays usable.
  rows.addEventListener('mousedown', (event) => {
    if (event.target !== rows) event.preventDefault();
  });
}
