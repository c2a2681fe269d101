import { element } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { createPlaceholderList } from './placeholder-list';
import { paintGround } from './popup-ground';

/** A button that opens the list of all placeholders. */
export interface Picker {
  button: HTMLElement;
  /** Where the list opens: over what follows, or before it while it is pinned. */
  element: HTMLElement;
}

/** Makes the button; `onPick` gets the chosen placeholder with its braces. */
export function createPicker(placeholders: Placeholders, texts: Texts, onPick: (marker: string) => void): Picker {
  const button = element(
    'button',
    { type: 'button', class: 'dp-message__button', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
    texts('form.insert_placeholder'),
  );
  const panel = element('div', {
    class: 'dp-message__picker dp-message__popup',
    role: 'dialog',
    'aria-label': texts('form.placeholders'),
    hidden: '',
  });
  let pinned = false;

  function toggle(isOpen: boolean): void {
    // Drawn when it is wanted: most openings of the form never see it.
    if (isOpen && !panel.firstChild) panel.append(...drawPanel());
    panel.hidden = !isOpen;
    paintGround(panel);
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) panel.querySelector('input')?.focus();
  }

  function drawPanel(): HTMLElement[] {
    const search = createSearchBox(texts('form.search_placeholders'));
    const pin = element('button', { type: 'button', class: 'dp-message__button', 'aria-pressed': 'false' }, texts('form.pin'));
    const list = createPlaceholderList(search, placeholders, texts, (marker) => {
      if (!pinned) toggle(false);
      onPick(marker);
    });
    search.addEventListener('input', () => list.draw(search.value));
    search.addEventListener('keydown', (event) => {
      // Enter must not send Kommo's form, in which the box stands.
      if (!event.isComposing && (list.obey(event.key) || event.key === 'Enter')) event.preventDefault();
    });
    pin.addEventListener('click', () => {
      pinned = !pinned;
      pin.setAttribute('aria-pressed', String(pinned));
      panel.classList.toggle('dp-message__popup', !pinned);
    });
    list.draw('');
    return [element('div', { class: 'dp-message__head' }, search, pin), ...list.elements];
  }

  // Without this the panel would close by losing the focus, and the click open it again.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => toggle(Boolean(panel.hidden)));
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    if (!pinned && !panel.contains(relatedTarget as Node | null)) toggle(false);
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    toggle(false);
    button.focus();
  });
  return { button, element: element('div', { class: 'dp-message__anchor' }, panel) };
}

function createSearchBox(label: string): HTMLInputElement {
  return element('input', {
    type: 'search',
    class: `text-input ${skippedByForm}`,
    autocomplete: 'off',
    dir: 'auto',
    placeholder: label,
    role: 'combobox',
    'aria-label': label,
    'aria-autocomplete': 'list',
    'aria-expanded': 'true',
  });
}
