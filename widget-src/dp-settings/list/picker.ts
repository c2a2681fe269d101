import { button, element, listen, part } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { PlaceholderList } from './placeholder-list';
import { paintGround } from './popup-ground';

export interface PickerInput {
  placeholders: Placeholders;
  texts: Texts;
  /** Gets the chosen placeholder with its braces. */
  onPick: (marker: string) => void;
}

/** A button that opens the list of all placeholders. */
export interface Picker {
  button: HTMLElement;
  /** Where the list opens: over what follows, or before it while it is pinned. */
  element: HTMLElement;
}

const look = 'dp-message__button';

/** Makes the button, and the panel of the list. */
export function createPicker(input: PickerInput): Picker {
  const { texts } = input;
  const dialog = { role: 'dialog', 'aria-label': texts('form.placeholders'), hidden: '' };
  const panel = element('div', { class: 'dp-message__picker dp-message__popup', ...dialog });
  const opener = button(look, texts('form.insert_placeholder'), {
    click: () => toggle(Boolean(panel.hidden)),
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    // Without this the panel would close by losing the focus, and the click open it again.
    mousedown: (event: Event) => event.preventDefault(),
  });
  const isPinned = (): boolean => !panel.classList.contains('dp-message__popup');

  function toggle(isOpen: boolean): void {
    panel.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    // Drawn when it is wanted: most openings of the form never see it.
    if (!panel.firstChild) drawPanel(panel, { ...input, onPick });
    paintGround(panel);
    panel.querySelector('input')?.focus();
  }
  function onPick(marker: string): void {
    if (!isPinned()) toggle(false);
    input.onPick(marker);
  }

  listen(panel, ['focusout'], ({ relatedTarget }) => {
    if (!isPinned() && !panel.contains(relatedTarget as Node | null)) toggle(false);
  });
  listen(panel, ['keydown'], (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    toggle(false);
    opener.focus();
  });
  return { button: opener, element: part('anchor', panel) };
}

function drawPanel(panel: HTMLElement, { placeholders, texts, onPick }: PickerInput): void {
  const search = createSearchBox(texts('form.search_placeholders'));
  const list = new PlaceholderList({ control: search, placeholders, texts, onPick });
  const pin = button(look, texts('form.pin'), {
    'aria-pressed': 'false',
    click: () => pin.setAttribute('aria-pressed', String(!panel.classList.toggle('dp-message__popup'))),
  });
  listen(search, ['input'], () => list.draw(search.value));
  listen(search, ['keydown'], (event) => {
    // Enter must not send Kommo's form, in which the box stands.
    if (!event.isComposing && (list.obey(event.key) || event.key === 'Enter')) event.preventDefault();
  });
  list.draw('');
  panel.append(part('head', search, pin), ...list.elements);
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
