import { listen } from '../../page/element';
import { replaceText } from './insert-text';
import { placeholdersAround } from './placeholders-around';

/** Which end of a placeholder the caret is at when it is deleted as a whole. */
const ends: Record<string, 'from' | 'to'> = { deleteContentBackward: 'to', deleteContentForward: 'from' };

/**
 * Makes Backspace after a placeholder, and Delete before one, take all of it. One that stands for nothing is a slip of the
 * pen: there, each takes a letter.
 */
export function deleteWholePlaceholders(textarea: HTMLTextAreaElement, knows: (code: string) => boolean): void {
  listen(textarea, ['beforeinput'], (event) => {
    const { value, selectionStart: caret, selectionEnd } = textarea;
    const end = ends[event.inputType];
    if (!end || caret !== selectionEnd) return;
    const deleted = placeholdersAround(value, caret).find((found) => found[end] === caret && knows(found.code));
    if (!deleted) return;
    event.preventDefault();
    replaceText(textarea, [deleted.from, deleted.to], '');
  });
}
