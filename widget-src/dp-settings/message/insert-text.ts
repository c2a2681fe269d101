/** Puts `text` in the place of the selection as if it had been typed: undoable where the browser allows it. */
export function insertText(textarea: HTMLTextAreaElement, text: string): void {
  textarea.focus();
  if (document.execCommand?.(text === '' ? 'delete' : 'insertText', false, text)) return;
  textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, 'end');
  textarea.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** Puts `text` in the place of a stretch of the message, as one step of undo. */
export function replaceText(textarea: HTMLTextAreaElement, [from, to]: Place, text: string): void {
  textarea.focus();
  textarea.setSelectionRange(from, to);
  insertText(textarea, text);
}

/** Where a stretch of a text begins, and where the next one does. */
export type Place = readonly [from: number, to: number];
