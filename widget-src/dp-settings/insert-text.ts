/** Puts `text` in the place of the selection as if it had been typed: undoable where the browser allows it. */
export function insertText(textarea: HTMLTextAreaElement, text: string): void {
  textarea.focus();
  const page = textarea.ownerDocument;
  if (typeof page.execCommand === 'function' && page.execCommand('insertText', false, text)) return;

  textarea.setRangeText(text, textarea.selectionStart, textarea.selectionEnd, 'end');
  textarea.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
