import { element } from '../page/element';
import type { LazyList } from '../placeholders/lazy-list';
import { marker, type Placeholder } from '../placeholders/placeholder';
import type { Texts } from '../texts';

/** How many placeholders are drawn at once: more than a screenful, however many the account has. */
const batch = 30;

/** Fills `rows` with the first of `placeholders`, under the headings of their groups, and a button for the next ones. */
export function drawMarkers(rows: HTMLElement, placeholders: LazyList<Placeholder>, texts: Texts): void {
  const more = element('button', { type: 'button', class: 'dp-message__more', tabindex: '-1' });
  more.textContent = texts('form.show_more');
  let drawn = 0;

  const drawBatch = (): void => {
    more.remove();
    const upTo = drawn + batch;
    for (let next = placeholders.at(drawn); next && drawn < upTo; next = placeholders.at((drawn += 1))) {
      groupFor(rows, next).append(markerRow(next));
    }
    if (placeholders.at(drawn)) rows.append(more);
    // Where the Tab key stops.
    if (!rows.querySelector('[tabindex="0"]')) rows.querySelector('button')?.setAttribute('tabindex', '0');
  };

  more.addEventListener('click', () => {
    const hadFocus = more === document.activeElement;
    const firstNew = drawn;
    drawBatch();
    if (hadFocus) rows.querySelectorAll<HTMLElement>('[data-marker]')[firstNew]?.focus();
  });
  rows.replaceChildren();
  drawBatch();
}

// Placeholders come in the order of their groups, so only the last group can go on.
function groupFor(rows: HTMLElement, { group }: Placeholder): Element {
  const last = rows.lastElementChild;
  if (last?.getAttribute('aria-label') === group) return last;

  const heading = element('p', { class: 'dp-message__group', 'aria-hidden': 'true' }, group);
  const added = element('div', { role: 'group', 'aria-label': group }, heading);
  rows.append(added);
  return added;
}

function markerRow({ code, description }: Placeholder): Element {
  const tag = element('span', { class: 'marker-list__tag' }, marker(code));
  const text = element('span', { class: 'marker-list__tag-descr' }, description);
  const attributes = { type: 'button', class: 'marker-list__tag-bot', 'data-marker': marker(code), tabindex: '-1' };
  return element('p', { class: 'marker-list__row' }, element('button', attributes, tag, ' ', text));
}
