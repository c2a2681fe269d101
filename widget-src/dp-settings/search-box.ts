import { element } from '../page/element';
import { skippedByForm } from '../page/selectors';
import type { Texts } from '../texts';

/** A box that filters the list with each letter; Enter must not send Kommo's form, in which it stands. */
export function createSearchBox(texts: Texts, onQuery: (query: string) => void): HTMLElement {
  const label = texts('form.search_placeholders');
  const box = element('input', {
    type: 'search',
    class: `dp-message__search text-input ${skippedByForm}`,
    autocomplete: 'off',
    dir: 'auto',
    placeholder: label,
    'aria-label': label,
  });
  box.addEventListener('input', () => onQuery(box.value));
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  return box;
}
