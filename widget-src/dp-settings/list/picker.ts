import { element } from '../../page/element';
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
export class Picker {
  readonly button: HTMLElement;
  /** Where the list opens: over what follows, or before it while it is pinned. */
  readonly element: HTMLElement;
  private readonly input: PickerInput;
  private readonly panel: HTMLElement;
  private pinned = false;

  constructor(input: PickerInput) {
    const { texts } = input;
    this.input = input;
    const isClosed = { 'aria-haspopup': 'dialog', 'aria-expanded': 'false' };
    this.button = createButton(texts('form.insert_placeholder'), isClosed);
    const dialog = { role: 'dialog', 'aria-label': texts('form.placeholders'), hidden: '' };
    this.panel = element('div', { class: 'dp-message__picker dp-message__popup', ...dialog });
    this.element = element('div', { class: 'dp-message__anchor' }, this.panel);

    // Without this the panel would close by losing the focus, and the click open it again.
    this.button.addEventListener('mousedown', (event) => event.preventDefault());
    this.button.addEventListener('click', () => this.toggle(Boolean(this.panel.hidden)));
    this.panel.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.pinned && !this.panel.contains(relatedTarget as Node | null)) this.toggle(false);
    });
    this.panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.toggle(false);
      this.button.focus();
    });
  }

  private toggle(isOpen: boolean): void {
    // Drawn when it is wanted: most openings of the form never see it.
    if (isOpen && !this.panel.firstChild) this.panel.append(...this.drawPanel());
    this.panel.hidden = !isOpen;
    this.button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    paintGround(this.panel);
    this.panel.querySelector('input')?.focus();
  }

  private drawPanel(): HTMLElement[] {
    const { placeholders, texts } = this.input;
    const search = createSearchBox(texts('form.search_placeholders'));
    const pin = createButton(texts('form.pin'), { 'aria-pressed': 'false' });
    const onPick = (marker: string): void => this.pick(marker);
    const list = new PlaceholderList({ control: search, placeholders, texts, onPick });
    search.addEventListener('input', () => list.draw(search.value));
    search.addEventListener('keydown', (event) => {
      // Enter must not send Kommo's form, in which the box stands.
      if (!event.isComposing && (list.obey(event.key) || event.key === 'Enter')) event.preventDefault();
    });
    pin.addEventListener('click', () => {
      this.pinned = !this.pinned;
      pin.setAttribute('aria-pressed', String(this.pinned));
      this.panel.classList.toggle('dp-message__popup', !this.pinned);
    });
    list.draw('');
    return [element('div', { class: 'dp-message__head' }, search, pin), ...list.elements()];
  }

  private pick(marker: string): void {
    if (!this.pinned) this.toggle(false);
    this.input.onPick(marker);
  }
}

function createButton(text: string, attributes: Record<string, string>): HTMLElement {
  return element('button', { type: 'button', class: 'dp-message__button', ...attributes }, text);
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
