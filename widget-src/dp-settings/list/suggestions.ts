import { listen, part } from '../../page/element';
import { replaceText } from '../message/insert-text';
import type { MessageEditor } from '../message/message-editor';
import { findQuery, type Query } from './find-query';
import { placePopup } from './place-popup';
import { PlaceholderList } from './placeholder-list';
import { paintGround } from './popup-ground';

/** The edits after which the list may open: not a paste, not a step of undo. */
const opening = /^(insertText|insertCompositionText|insertFromComposition|delete.*)$/;

/** Suggests placeholders behind `{{`, and anywhere on Ctrl+Space. The copy has to show an edit before this hears of it. */
export class Suggestions {
  /** The list over the textarea. */
  readonly element: HTMLElement;
  private readonly input: MessageEditor;
  private readonly list: PlaceholderList;
  private open: Query | undefined;
  private dismissed: number | undefined;
  private found = true;

  constructor(input: MessageEditor) {
    const { textarea } = input;
    this.input = input;
    this.list = new PlaceholderList({ ...input, control: textarea, onPick: (marker) => this.accept(marker) });
    this.element = part('popup suggestions', ...this.list.elements);
    this.element.hidden = true;
    listen(textarea, ['input'], (event) => this.hear(event));
    listen(textarea, ['compositionend'], () => this.look());
    listen(textarea, ['keydown'], (event) => this.take(event));
    listen(textarea, ['scroll'], () => this.place());
    listen(textarea, ['blur', 'mousedown'], () => this.close());
  }

  /** Where the placeholder begins that is being typed; undefined while no list is open. */
  start(): number | undefined {
    return this.open?.start;
  }

  private hear({ inputType, isComposing }: InputEvent): void {
    if (isComposing) return;
    if (opening.test(inputType)) this.look();
    else this.close();
  }

  private look(asked = false): void {
    const { value, selectionStart: caret, selectionEnd } = this.input.textarea;
    const query = findQuery(value, caret) ?? (asked ? { start: caret, end: caret, text: '' } : undefined);
    if (asked || query?.start !== this.dismissed) this.dismissed = undefined;
    if (query && caret === selectionEnd && this.dismissed === undefined) this.show(query);
    else this.close();
  }

  private show(query: Query): void {
    // Once it was said that nothing was found, a longer query has nothing to say.
    const saidNothing = this.open && !this.found;
    this.found = this.list.draw(query.text);
    if (!this.found && saidNothing) return this.close();
    this.element.hidden = false;
    if (!this.open) paintGround(this.element);
    this.open = query;
    this.place();
  }

  private place(): void {
    if (this.open) placePopup(this.element, this.input.copy.rectAt(this.open.start));
  }

  private close(): void {
    if (!this.open) return;
    this.open = undefined;
    this.element.hidden = true;
    this.list.leave();
  }

  private accept(marker: string): void {
    const { start, end } = this.open as Query;
    this.close();
    replaceText(this.input.textarea, [start, end], marker);
  }

  private take(event: KeyboardEvent): void {
    // What ends a composition is not meant for the list; 229 is such a key where the browser does not say so.
    if (event.isComposing || event.keyCode === 229 || !this.obey(event)) return;
    // Nor does Kommo's bubble or the form hear of it.
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** Whether a key was meant for the list. */
  private obey({ key, code, ctrlKey, shiftKey }: KeyboardEvent): boolean {
    const asks = ctrlKey && code === 'Space';
    if (asks) this.look(true);
    if (asks || !this.open) return asks;
    if (key === 'Escape') {
      this.dismissed = this.open.start;
      this.close();
      return true;
    }
    if (!shiftKey && this.list.obey(key === 'Tab' ? 'Enter' : key)) return true;
    if (/^(Tab|Arrow|Home|End|Page)/.test(key)) this.close();
    return false;
  }
}
