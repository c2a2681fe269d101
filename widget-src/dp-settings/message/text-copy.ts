import { parseMessage } from '../../../message/parse-message';
import { element, listen } from '../../page/element';
import { createStretches, type Stretch } from '../pool';

/**
 * A copy of a message that lies behind its textarea, line for line: it gives the textarea its height, tints the
 * placeholders, and knows where on the page a letter stands. Of a long message it holds what is seen.
 */
export interface TextCopy {
  element: HTMLElement;
  /** Shows the text of the textarea, or in its place one that does not stand there yet. */
  show(tried?: string): void;
  /** Where the letter at `offset` stands; past the end of the copy, where the copy ends. */
  rectAt(offset: number): DOMRect;
  /** The placeholder at a point of the page. */
  placeholderAt(x: number, y: number): string | undefined;
}

/** So much is copied, which is more than a textarea shows at once: each letter costs time with each key. */
const longest = 2_000;
/** The placeholder that the first line of the copy may be the end of begins at most so far before. */
const before = 200;
/** As in style.css, in pixels. */
const lineHeight = 20;
const padding = 7;
/** Stands at the end, so that there is a letter to measure, and a last empty line has its height. */
const end = '\u200B';

/** Makes the copy of the text in `textarea`; `knows` tells whether a code stands for something. */
export function createTextCopy(textarea: HTMLTextAreaElement, knows: (code: string) => boolean): TextCopy {
  /** Stands for the lines above those that are copied. */
  const above = element('div');
  const box = element('div', { class: 'dp-message__copy', 'aria-hidden': 'true' }, above);
  const draw = createStretches(box);
  /** The first letter of the copy. */
  let start = 0;
  let shown: string | undefined;

  function stretches(message: string): Stretch[] {
    const from = Math.max(0, start - before);
    return parseMessage(message.slice(from, start + longest)).map((part) => [
      part.source.slice(Math.max(0, start - from - part.from)),
      part.kind === 'words' ? '' : knows(part.code) ? 'dp-message__known' : 'dp-message__unknown',
    ]);
  }
  function show(tried?: string): void {
    shown = tried;
    // The text of the textarea is not seen then.
    box.classList.toggle('dp-message__tried', tried !== undefined);
    draw([...stretches(tried ?? textarea.value), [end, '']]);
    // After the text: in the other order Chromium looks for its direction once for each line.
    if (!box.dir) box.dir = 'auto';
  }

  // An edit that brings other lines into sight scrolls, too: the scroll event comes before the next picture.
  listen(textarea, ['scroll'], () => {
    const [first, line] = textarea.value.length > longest ? (firstSeen(textarea) ?? []) : [0, 0];
    start = first ?? start;
    show(shown);
    if (line !== undefined) above.style.height = `${line * lineHeight}px`;
    box.scrollTop = textarea.scrollTop;
  });
  return {
    element: box,
    show,
    rectAt: (offset) => rectIn(box, offset - start),
    placeholderAt(x, y) {
      const under = document.elementsFromPoint(x, y).find((found) => found.parentElement === box);
      return under?.className ? (under.textContent ?? undefined) : undefined;
    },
  };
}

/**
 * The first letter that is seen in a textarea, and the number of its line; undefined where something lies over it, or the
 * browser does not tell (Chromium before 128): then the copy stays where it was.
 */
function firstSeen(textarea: HTMLTextAreaElement): [letter: number, line: number] | undefined {
  const { left, top } = textarea.getBoundingClientRect();
  const inside = textarea.clientTop + 1;
  const ends = [0, textarea.clientWidth - 2].map((x) =>
    document.caretPositionFromPoint?.(left + inside + x, top + inside),
  );
  if (ends.some((found) => found?.offsetNode !== textarea)) return undefined;
  // A line of Hebrew begins at the right.
  const letter = Math.min(...ends.map((found) => found?.offset ?? 0));
  return [letter, Math.max(0, Math.floor((textarea.scrollTop + 1 - padding) / lineHeight))];
}

function rectIn(box: HTMLElement, offset: number): DOMRect {
  const range = document.createRange();
  let left = offset;
  for (const { firstChild } of box.querySelectorAll('span:not([hidden])')) {
    const text = firstChild as Text;
    const index = text.data === end ? 0 : left;
    if (index < text.length) {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      break;
    }
    left -= text.length;
  }
  return range.getBoundingClientRect();
}
