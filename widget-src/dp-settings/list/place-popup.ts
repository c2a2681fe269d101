import { selectors } from '../../page/selectors';

/**
 * Puts a popup under the letter at `letter`, or above it where there is no room in the bubble, and lets it reach over the
 * edge of the editor at neither side.
 */
export function placePopup(popup: HTMLElement, letter: DOMRect): void {
  const editor = popup.parentElement?.getBoundingClientRect() ?? letter;
  const bubble = popup.closest(selectors.bubble)?.getBoundingClientRect() ?? editor;
  // A letter that is scrolled out of sight counts as standing at the edge.
  const top = Math.max(editor.top, Math.min(letter.top, editor.bottom));
  const bottom = Math.max(editor.top, Math.min(letter.bottom, editor.bottom));
  const below = Math.min(bubble.bottom, innerHeight) - bottom;
  const above = top - Math.max(bubble.top, 0);
  const isAbove = below < popup.scrollHeight && below < above;
  Object.assign(popup.style, {
    maxHeight: `${Math.max(isAbove ? above : below, smallest)}px`,
    left: `${Math.max(0, Math.min(letter.left - editor.left, editor.width - popup.offsetWidth))}px`,
    top: isAbove ? 'auto' : `${bottom - editor.top}px`,
    bottom: isAbove ? `${editor.bottom - top}px` : 'auto',
  });
}

/** Two rows; with less room it reaches over the edge of the bubble. */
const smallest = 72;
