import { element } from '../../page/element';
import type { Placeholders } from '../../placeholders/placeholders';
import type { Texts } from '../../texts';
import { replaceText } from '../message/insert-text';
import type { TextCopy } from '../message/text-copy';
import { findQuery, type Query } from './find-query';
import { placePopup } from './place-popup';
import { createPlaceholderList } from './placeholder-list';
import { paintGround } from './popup-ground';

/** The placeholders that are suggested while somebody types. */
export interface Suggestions {
  element: HTMLElement;
  /** Where the placeholder begins that is being typed; undefined while no list is open. */
  start(): number | undefined;
}

/** What suggestions are made for. */
export interface SuggestionsInput {
  textarea: HTMLTextAreaElement;
  copy: TextCopy;
  placeholders: Placeholders;
  texts: Texts;
}

/** The edits after which the list may open: not a paste, not a step of undo. */
const opening = /^(insertText|insertCompositionText|insertFromComposition|delete.*)$/;

/** Suggests placeholders behind `{{`, and anywhere on Ctrl+Space. The copy has to show an edit before this hears of it. */
export function createSuggestions({ textarea, copy, placeholders, texts }: SuggestionsInput): Suggestions {
  const list = createPlaceholderList(textarea, placeholders, texts, accept);
  const popup = element('div', { class: 'dp-message__popup dp-message__suggestions', hidden: '' }, ...list.elements);
  let open: Query | undefined;
  let dismissed: number | undefined;
  let found = true;

  function look(asked = false): void {
    const { value, selectionStart: caret, selectionEnd } = textarea;
    const query = findQuery(value, caret) ?? (asked ? { start: caret, end: caret, text: '' } : undefined);
    if (asked || query?.start !== dismissed) dismissed = undefined;
    if (!query || caret !== selectionEnd || dismissed !== undefined) return close();
    // Once it was said that nothing was found, a longer query has nothing to say.
    const saidNothing = open && !found;
    found = list.draw(query.text);
    if (!found && saidNothing) return close();
    open = query;
    popup.hidden = false;
    paintGround(popup);
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
    if (ctrlKey && code === 'Space') look(true);
    else if (!open) return false;
    else if (key === 'Escape') {
      dismissed = open.start;
      close();
    } else if (shiftKey || !list.obey(key === 'Tab' ? 'Enter' : key)) {
      if (/^(Tab|Arrow|Home|End|Page)/.test(key)) close();
      return false;
    }
    return true;
  }

  textarea.addEventListener('input', (event) => {
    const { inputType, isComposing } = event as InputEvent;
    if (isComposing) return;
    if (opening.test(inputType)) look();
    else close();
  });
  textarea.addEventListener('compositionend', () => look());
  textarea.addEventListener(
    'keydown',
    (event) => {
      // What ends a composition is not meant for the list; 229 is such a key where the browser does not say so.
      if (event.isComposing || event.keyCode === 229 || !obey(event)) return;
      // Nor does Kommo's bubble or the form hear of it.
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  textarea.addEventListener('scroll', place);
  for (const type of ['blur', 'mousedown']) textarea.addEventListener(type, close);
  return { element: popup, start: () => open?.start };
}
