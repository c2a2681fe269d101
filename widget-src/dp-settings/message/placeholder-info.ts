import { type Placeholder, placeholdersIn } from '../../../message/parse-message';
import { element, listen, part } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import { marker } from '../../placeholders/placeholder';
import { setText } from '../pool';
import { replaceText } from './insert-text';
import type { MessageEditor } from './message-editor';
import { placeholdersAround } from './placeholders-around';

/**
 * Makes the line under the message that names the placeholder at the caret, or under the mouse, with a field for what is
 * written where the one at the caret has no value. `tryOut` shows and stores a message that does not stand in the textarea
 * yet.
 */
export function createPlaceholderInfo(
  { textarea, copy, placeholders, texts }: MessageEditor,
  tryOut: (message: string) => void,
): HTMLElement {
  const name = element('span', { dir: 'auto' }, '');
  const fallback = element('input', {
    type: 'text',
    class: `text-input ${skippedByForm}`,
    autocomplete: 'off',
    dir: 'auto',
    input: write,
    keydown: leave,
    blur: settle,
  });
  const field = element('label', { class: 'dp-message__fallback' }, texts('form.text_when_empty'), ' ', fallback);
  let current: Placeholder | undefined;

  /** Shows the placeholder under the mouse, or else at the caret. */
  function show(hovered?: Placeholder): void {
    if (document.activeElement === fallback) return;
    const caret = textarea.selectionEnd;
    current = placeholdersAround(textarea.value, caret).find(({ from, to }) => from < caret && caret <= to);
    const { code, fallback: text = '' } = hovered ?? current ?? { code: '' };
    setText(name, placeholders.describe(code) ?? texts('form.hint'));
    // The number of a lead is never empty.
    const meaning = hovered ? undefined : placeholders.meaningOf(code);
    field.hidden = !meaning || meaning.code === 'lead_id';
    fallback.value = text;
  }
  function write(): void {
    // Braces would end the placeholder.
    fallback.value = fallback.value.replace(/[{}]/g, '');
    if (!current) return;
    const { value } = textarea;
    tryOut(value.slice(0, current.from) + withText(current, fallback.value) + value.slice(current.to));
  }
  function leave(event: KeyboardEvent): void {
    if (event.isComposing || !/^(Enter|Escape)$/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') fallback.value = current?.fallback ?? '';
    textarea.focus();
  }
  /** Puts the text into the message, which takes the focus for it: only so can it be undone. */
  function settle({ relatedTarget }: FocusEvent): void {
    const next = current && withText(current, fallback.value);
    if (current && next !== undefined && next !== current.source) {
      replaceText(textarea, [current.from, current.to], next);
      (relatedTarget as HTMLElement | null)?.focus();
    }
    tryOut(textarea.value);
    show();
  }

  listen(textarea, ['input', 'keyup', 'click', 'focus', 'select', 'mouseleave'], () => show());
  listen(textarea, ['mousemove'], ({ clientX, clientY }) => {
    show(placeholdersIn(copy.placeholderAt(clientX, clientY) ?? '')[0]);
  });
  show();
  return part('info', name, field);
}

function withText({ code, fallback }: Placeholder, text: string): string {
  // A bar without a text was meant to be there: empty on purpose.
  return marker(code, text === '' && fallback !== '' ? undefined : text);
}
