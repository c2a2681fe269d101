import { element } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import { marker } from '../../placeholders/placeholder';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { setText } from '../pool';
import { replaceText } from './insert-text';
import { type PlacedPlaceholder, placeholderAtCaret, placeholdersIn } from './placeholders-in';
import type { TextCopy } from './text-copy';

export interface PlaceholderInfoInput {
  textarea: HTMLTextAreaElement;
  copy: TextCopy;
  placeholders: Placeholders;
  texts: Texts;
  /** Shows and stores a message that does not stand in the textarea yet. */
  tryOut: (message: string) => void;
}

/**
 * The line under the message that names the placeholder at the caret, or under the mouse, with a field for what is
 * written where the one at the caret has no value.
 */
export class PlaceholderInfo {
  readonly element: HTMLElement;
  private readonly input: PlaceholderInfoInput;
  private readonly hint: string;
  private readonly name: Text;
  private readonly fallback: HTMLInputElement;
  private readonly field: HTMLElement;
  private current: PlacedPlaceholder | undefined;

  constructor(input: PlaceholderInfoInput) {
    const { texts } = input;
    this.input = input;
    this.hint = texts('form.hint');
    this.name = new Text(this.hint);
    const attributes = { type: 'text', class: `text-input ${skippedByForm}`, autocomplete: 'off' };
    this.fallback = element('input', attributes);
    const label = { class: 'dp-message__fallback', hidden: '' };
    this.field = element('label', label, texts('form.text_when_empty'), ' ', this.fallback);
    const name = element('span', { dir: 'auto' }, this.name);
    this.element = element('div', { class: 'dp-message__info' }, name, this.field);
    this.followMessage();
    this.followField();
  }

  /** Shows the placeholder under the mouse, or else at the caret. */
  show(hovered?: PlacedPlaceholder): void {
    if (document.activeElement === this.fallback) return;
    const { textarea, placeholders } = this.input;
    const current = placeholderAtCaret(textarea);
    const shown = hovered ?? current;
    this.current = current;
    setText(this.name, (shown && placeholders.describe(shown.code)) ?? this.hint);
    this.field.hidden = !current || shown !== current || !canBeEmpty(current.code, placeholders);
    this.fallback.value = current?.fallback ?? '';
    this.fallback.dir = 'auto';
  }

  private followMessage(): void {
    const { textarea, copy } = this.input;
    for (const type of ['keyup', 'click', 'focus', 'select']) textarea.addEventListener(type, () => this.show());
    textarea.addEventListener('mousemove', ({ clientX, clientY }) => {
      const source = copy.placeholderAt(clientX, clientY);
      this.show(source === undefined ? undefined : placeholdersIn(source)[0]);
    });
    textarea.addEventListener('mouseleave', () => this.show());
  }

  private followField(): void {
    const { textarea, tryOut } = this.input;
    this.fallback.addEventListener('input', () => this.write());
    this.fallback.addEventListener('keydown', (event) => {
      if (event.isComposing || !/^(Enter|Escape)$/.test(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') this.fallback.value = this.current?.fallback ?? '';
      textarea.focus();
    });
    this.fallback.addEventListener('blur', ({ relatedTarget }) => {
      this.settle(relatedTarget);
      tryOut(textarea.value);
      this.show();
    });
  }

  private write(): void {
    // Braces would end the placeholder.
    this.fallback.value = this.fallback.value.replace(/[{}]/g, '');
    if (!this.current) return;
    const { value } = this.input.textarea;
    const { from, to } = this.current;
    this.input.tryOut(value.slice(0, from) + withText(this.current, this.fallback.value) + value.slice(to));
  }

  /** Puts the text into the message, which takes the focus for it: only so can it be undone. */
  private settle(nextFocus: EventTarget | null): void {
    if (!this.current) return;
    const { from, to, source } = this.current;
    const next = withText(this.current, this.fallback.value);
    if (next === source) return;
    replaceText(this.input.textarea, [from, to], next);
    (nextFocus as HTMLElement | null)?.focus();
  }
}

function withText({ code, fallback }: PlacedPlaceholder, text: string): string {
  // A bar without a text was meant to be there: empty on purpose.
  return marker(text === '' && fallback !== '' ? code : `${code}|${text}`);
}

function canBeEmpty(code: string, placeholders: Placeholders): boolean {
  const meaning = placeholders.meaningOf(code);
  return meaning !== undefined && meaning.code !== 'lead_id';
}
