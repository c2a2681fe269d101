import { element } from '../page/element';
import { codesIn } from '../../message/parse-message';
import { marker } from '../placeholders/placeholder';
import type { Placeholders } from '../placeholders/placeholders';
import type { Texts } from '../texts';
import { uniqueId } from './root';

/** What stands beneath a message: a quiet warning of unknown placeholders, and the number of its characters. */
export interface MessageNotes {
  element: HTMLElement;
  /** The ids of the notes, for `aria-describedby`. */
  ids: string;
  show(message: string): void;
}

/** More are read out to nobody's use; the next ones come when these are mended. */
const mostWarnings = 3;

/** Makes the notes of one message. */
export function messageNotes(texts: Texts, placeholders: Placeholders): MessageNotes {
  const warning = new Text();
  const count = new Text();
  const warningBox = element('div', { class: 'dp-message__warning', id: uniqueId(), 'aria-live': 'polite' }, warning);
  const countBox = element('div', { class: 'dp-message__count', id: uniqueId() }, count);
  return {
    element: element('div', { class: 'dp-message__notes' }, warningBox, countBox),
    ids: `${warningBox.id} ${countBox.id}`,
    show(message) {
      // Code points: a line break counts as one, and so does a simple emoji.
      setText(count, texts('form.characters', { count: String(Array.from(message).length) }));
      setText(warning, warningOf(message));
    },
  };

  function warningOf(message: string): string {
    const unknown = codesIn(message).filter((code) => !placeholders.knows(code));
    return unknown
      .slice(0, mostWarnings)
      .map((code) => {
        const nearest = placeholders.nearest(code);
        if (!nearest) return texts('form.unknown_placeholder', { code: marker(code) });
        return texts('form.did_you_mean', { code: marker(code), nearest: marker(nearest) });
      })
      .join('\n');
  }
}

// A live region is read out again when it is written to, even with the same text. And the node stays: when one is
// replaced while somebody types, Chromium's undo goes back by a letter at a time.
function setText(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
