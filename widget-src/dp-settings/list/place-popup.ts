import { selectors } from '../../page/selectors';

/** Two rows; with less room it reaches over the edge of the bubble. */
const smallest = 72;

/**
 * Puts a popup under the letter at `letter`, or above it where there is no room in the bubble, and lets it reach over the
 * edge of the editor at neither side.
 */
export function placePopup(popup: HTMLElement, letter: DOMRect): void {
  const editor = popup.parentElement?.getBoundingClientRect() ?? letter;
  const bubble = popup.closest(selectors.bubble)?.getBoundingClientRect() ?? editor;
  // A letter that is scrolled out of sight counts as standing at the edge.
  const [top, bottom] = [letter.top, letter.bottom].map((y) => within(y, editor.top, editor.bottom)) as [
    number,
    number,
  ];
  const below = Math.min(bubble.bottom, innerHeight) - bottom;
  const above = top - Math.max(bubble.top, 0);
  const isAbove = below < popup.scrollHeight && below < above;
  Object.assign(popup.style, {
    maxHeight: `${Math.max(isAbove ? above : below, smallest)}px`,
    left: `${within(letter.left - editor.left, 0, editor.width - popup.offsetWidth)}px`,
    top: isAbove ? 'auto' : `${bottom - editor.top}px`,
    bottom: isAbove ? `${editor.bottom - top}px` : 'auto',
  });
}

function within(place: number, least: number, most: number): number {
  return Math.max(least, Math.min(place, most));
}
