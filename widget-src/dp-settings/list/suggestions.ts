import { listen, part } from '../../page/element';
import { replaceText } from '../message/insert-text';
import type { MessageEditor } from '../message/message-editor';
import { findQuery, type Query } from './find-query';
import { placePopup } from './place-popup';
import { createPlaceholderList } from './placeholder-list';
import { paintGround } from './popup-ground';

export interface Suggestions {
  /** The list over the textarea. */
  element: HTMLElement;
  /** Where the placeholder begins that is being typed; undefined while no list is open. */
  start: () => number | undefined;
}

/** The edits after which the list may open: not a paste, not a step of undo. */
const opening = /^(insertText|insertCompositionText|insertFromComposition|delete.*)$/;

/** Suggests placeholders behind `{{`, and anywhere on Ctrl+Space. The copy has to show an edit before this hears of it. */
export function createSuggestions(input: MessageEditor): Suggestions {
  const { textarea, copy } = input;
  const list = createPlaceholderList({ ...input, control: textarea, onPick: accept });
  const popup = part('popup suggestions', ...list.elements);
  let open: Query | undefined;
  let dismissed: number | undefined;
  let found = true;
  popup.hidden = true;

  function look(asked = false): void {
    const { value, selectionStart: caret, selectionEnd } = textarea;
    const query = findQuery(value, caret) ?? (asked ? { start: caret, end: caret, text: '' } : undefined);
    if (asked || query?.start !== dismissed) dismissed = undefined;
    if (query && caret === selectionEnd && dismissed === undefined) show(query);
    else close();
  }
  function show(query: Query): void {
    // Once it was said that nothing was found, a longer query has nothing to say.
    const saidNothing = open && !found;
    found = list.draw(query.text);
    if (!found && saidNothing) return close();
    popup.hidden = false;
    if (!open) paintGround(popup);
    open = query;
    place();
  }
  function place(): void {
    if (open) placePopup(popup, copy.rectAt(open.start));
  }
  function close(): void {
    if (!open) return;
    open = undefined;
    popup.hidden = true;
    list.leave();
  }
  function accept(marker: string): void {
    const { start, end } = open as Query;
    close();
    replaceText(textarea, [start, end], marker);
  }
  /** Whether a key was meant for the list. */
  function obey({ key, code, ctrlKey, shiftKey }: KeyboardEvent): boolean {
    const asks = ctrlKey && code === 'Space';
    if (asks) look(true);
    if (asks || !open) return asks;
    if (key === 'Escape') {
      dismissed = open.start;
      close();
      return true;
    }
    if (!shiftKey && list.obey(key === 'Tab' ? 'Enter' : key)) return true;
    if (/^(Tab|Arrow|Home|End|Page)/.test(key)) close();
    return false;
  }

  listen(textarea, ['input'], ({ inputType, isComposing }: InputEvent) => {
    if (isComposing) return;
    if (opening.test(inputType)) look();
    else close();
  });
  listen(textarea, ['compositionend'], () => look());
  listen(textarea, ['keydown'], (event) => {
    // What ends a composition is not meant for the list; 229 is such a key where the browser does not say so.
    if (event.isComposing || event.keyCode === 229 || !obey(event)) return;
    // Nor does Kommo's bubble or the form hear of it.
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  listen(textarea, ['scroll'], place);
  listen(textarea, ['blur', 'mousedown'], close);
  return { element: popup, start: () => open?.start };
}
