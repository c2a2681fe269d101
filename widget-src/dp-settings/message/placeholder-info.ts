import { element } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import { marker } from '../../placeholders/placeholder';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { setText } from '../pool';
import { replaceText } from './insert-text';
import { type PlacedPlaceholder, placeholderAtCaret, placeholdersIn } from './placeholders-in';
import type { TextCopy } from './text-copy';

/** The line under the message that names the placeholder at the caret, or under the mouse. */
export interface PlaceholderInfo {
  element: HTMLElement;
  show(): void;
}

/** What the line is made for. */
export interface PlaceholderInfoInput {
  textarea: HTMLTextAreaElement;
  copy: TextCopy;
  placeholders: Placeholders;
  texts: Texts;
  /** Shows and stores a message that does not stand in the textarea yet. */
  tryOut(message: string): void;
}

/** Makes the line, with a field for what is written where the placeholder at the caret has no value. */
export function createPlaceholderInfo(input: PlaceholderInfoInput): PlaceholderInfo {
  const { textarea, copy, placeholders, texts } = input;
  const hint = texts('form.hint');
  const name = new Text(hint);
  const fallback = element('input', { type: 'text', class: `text-input ${skippedByForm}`, autocomplete: 'off' });
  const field = element('label', { class: 'dp-message__fallback' }, texts('form.text_when_empty'), ' ', fallback);
  let current: PlacedPlaceholder | undefined;
  field.hidden = true;

  function show(hovered?: PlacedPlaceholder): void {
    if (document.activeElement === fallback) return;
    current = placeholderAtCaret(textarea);
    const shown = hovered ?? current;
    setText(name, (shown && placeholders.describe(shown.code)) ?? hint);
    field.hidden = !current || shown !== current || !canBeEmpty(current.code, placeholders);
    fallback.value = current?.fallback ?? '';
    fallback.dir = 'auto';
  }

  function settle(nextFocus: EventTarget | null): void {
    if (!current || sourceOf(current, fallback.value) === current.source) return;
    replaceText(textarea, [current.from, current.to], sourceOf(current, fallback.value));
    (nextFocus as HTMLElement | null)?.focus();
  }

  fallback.addEventListener('input', () => {
    // Braces would end the placeholder.
    fallback.value = fallback.value.replace(/[{}]/g, '');
    const { value } = textarea;
    if (current)
      input.tryOut(value.slice(0, current.from) + sourceOf(current, fallback.value) + value.slice(current.to));
  });
  fallback.addEventListener('keydown', (event) => {
    if (event.isComposing || !/^(Enter|Escape)$/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') fallback.value = current?.fallback ?? '';
    textarea.focus();
  });
  fallback.addEventListener('blur', ({ relatedTarget }) => {
    settle(relatedTarget);
    input.tryOut(textarea.value);
    show();
  });
  for (const type of ['keyup', 'click', 'focus', 'select']) textarea.addEventListener(type, () => show());
  textarea.addEventListener('mousemove', ({ clientX, clientY }) => {
    const source = copy.placeholderAt(clientX, clientY);
    show(source === undefined ? undefined : placeholdersIn(source)[0]);
  });
  textarea.addEventListener('mouseleave', () => show());
  return {
    element: element('div', { class: 'dp-message__info' }, element('span', { dir: 'auto' }, name), field),
    show,
  };
}

function sourceOf({ code, fallback }: PlacedPlaceholder, text: string): string {
  // A bar without a text was meant to be there: empty on purpose.
  return text === '' && fallback !== '' ? marker(code) : marker(`${code}|${text}`);
}

function canBeEmpty(code: string, { knows }: Placeholders): boolean {
  return knows(code) && !/^lead.id$/.test(code.trim());
}
