import { parseMessage } from '../../../message/parse-message';
import { element, listen } from '../../page/element';
import { createStretches, type Stretch } from '../pool';

/**
 * A copy of a message that lies behind its textarea, line for line: it gives the textarea its height, tints the
 * placeholders, and knows where on the page a letter stands.
 */
export interface TextCopy {
  element: HTMLElement;
  show(message: string): void;
  /** Where the letter at `offset` stands; past the end of the copy, where the copy ends. */
  rectAt(offset: number): DOMRect;
  /** The placeholder at a point of the page. */
  placeholderAt(x: number, y: number): string | undefined;
}

/** More is not copied: it costs time with each key, the textarea grows no further, and WhatsApp and Telegram take 4,096. */
const longest = 5_000;
/** Stands at the end, so that there is a letter to measure, and a last empty line has its height. */
const end = '\u200B';

/** Makes the copy of the text in `textarea`; `knows` tells whether a code stands for something. */
export function createTextCopy(textarea: HTMLTextAreaElement, knows: (code: string) => boolean): TextCopy {
  const box = element('div', { class: 'dp-message__copy', 'aria-hidden': 'true' });
  const draw = createStretches(box);
  listen(textarea, ['scroll'], () => (box.scrollTop = textarea.scrollTop));
  return {
    element: box,
    show(message) {
      const parts = parseMessage(message.slice(0, longest)).map((part): Stretch => {
        if (part.kind === 'words') return [part.source, ''];
        return [part.source, knows(part.code) ? 'dp-message__known' : 'dp-message__unknown'];
      });
      draw([...parts, [end, '']]);
      // After the text: in the other order Chromium looks for its direction once for each line.
      box.dir = 'auto';
    },
    rectAt: (offset) => rectIn(box, offset),
    placeholderAt(x, y) {
      const under = document.elementsFromPoint(x, y).find((found) => found.parentElement === box);
      return under?.className ? (under.textContent ?? undefined) : undefined;
    },
  };
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
