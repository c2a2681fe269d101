import { type Placeholder, placeholdersIn } from '../../../message/parse-message';
import { element, listen, part } from '../../page/element';
import { skippedByForm } from '../../page/selectors';
import { marker } from '../../placeholders/placeholder';
import { setHidden, setText } from '../pool';
import { replaceText } from './insert-text';
import type { MessageEditor } from './message-editor';
import { placeholdersAround } from './placeholders-around';

/**
 * The line under the message that names the placeholder at the caret, or under the mouse, with a field for what is
 * written where the one at the caret has no value.
 */
export class PlaceholderInfo {
  readonly element: HTMLElement;
  private readonly editor: MessageEditor;
  private readonly tryOut: (message: string) => void;
  private readonly name = element('span', { dir: 'auto' }, '');
  private readonly field: HTMLElement;
  private readonly fallback = element('input', {
    type: 'text',
    class: `text-input ${skippedByForm}`,
    autocomplete: 'off',
    dir: 'auto',
    input: () => this.write(),
    keydown: (event: KeyboardEvent) => this.leave(event),
    blur: ({ relatedTarget }: FocusEvent) => this.settle(relatedTarget),
  });
  private caret = 0;
  private hint = 'form.hint';
  /** The placeholder at the caret. */
  private current: Placeholder | undefined;

  /** `tryOut` shows and stores a message that does not stand in the textarea yet. */
  constructor(editor: MessageEditor, tryOut: (message: string) => void) {
    const { textarea, copy, texts } = editor;
    this.editor = editor;
    this.tryOut = tryOut;
    this.field = element('label', { class: 'dp-message__fallback' }, texts('form.text_when_empty'), ' ', this.fallback);
    this.element = part('info', this.name, this.field);
    listen(textarea, ['input', 'click', 'focus', 'select', 'mouseleave'], () => this.show());
    listen(textarea, ['keyup'], () => textarea.selectionEnd !== this.caret && this.show());
    listen(textarea, ['mousemove'], ({ clientX, clientY }) => {
      this.show(placeholdersIn(copy.placeholderAt(clientX, clientY) ?? '')[0]);
    });
    this.show();
  }

  /** Says, where the caret is in no placeholder, how to begin, or what a click is for where something is missing. */
  advise(isTextMissing: boolean): void {
    const hint = isTextMissing ? 'form.hint_empty' : 'form.hint';
    if (hint === this.hint) return;
    this.hint = hint;
    this.show();
  }

  /** Shows the placeholder under the mouse, or else at the caret. */
  private show(hovered?: Placeholder): void {
    if (document.activeElement === this.fallback) return;
    const { textarea, placeholders, texts } = this.editor;
    this.caret = textarea.selectionEnd;
    this.current = placeholderAt(textarea.value, this.caret);
    const { code, fallback = '' } = hovered ?? this.current ?? { code: '' };
    setText(this.name, placeholders.describe(code) ?? texts(this.hint));
    // The number of a lead is never empty.
    const meaning = hovered ? undefined : placeholders.meaningOf(code);
    setHidden(this.field, !meaning || meaning.code === 'lead_id');
    if (this.fallback.value !== fallback) this.fallback.value = fallback;
  }

  private write(): void {
    // Braces would end the placeholder.
    this.fallback.value = this.fallback.value.replace(/[{}]/g, '');
    if (!this.current) return;
    const { copy, textarea } = this.editor;
    const { value } = textarea;
    const { from, to } = this.current;
    const tried = value.slice(0, from) + withText(this.current, this.fallback.value) + value.slice(to);
    copy.show(tried);
    this.tryOut(tried);
  }

  private leave(event: KeyboardEvent): void {
    if (event.isComposing || !/^(Enter|Escape)$/.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.fallback.value = this.current?.fallback ?? '';
      this.write();
    }
    this.editor.textarea.focus();
  }

  /** Puts the text into the message, which takes the focus for it: only so can it be undone. */
  private settle(nextFocus: EventTarget | null): void {
    const { textarea, copy } = this.editor;
    copy.show();
    const { current } = this;
    const next = current && withText(current, this.fallback.value);
    if (current && next && next !== current.source) {
      replaceText(textarea, [current.from, current.to], next);
      (nextFocus as HTMLElement | null)?.focus();
    }
    this.show();
  }
}

/** The placeholder that a caret stands in, or at whose end. */
function placeholderAt(message: string, caret: number): Placeholder | undefined {
  return placeholdersAround(message, caret).find(({ from, to }) => from < caret && caret <= to);
}

function withText({ code, fallback }: Placeholder, text: string): string {
  // A bar without a text was meant to be there: empty on purpose.
  return marker(code, text === '' && fallback !== '' ? undefined : text);
}
