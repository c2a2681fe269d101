import { smsParts } from '../../message/sms-parts';
import { element } from '../page/element';
import type { Texts } from '../texts';
import { setText } from './pool';
import { uniqueId } from './root';
import type { CounterName } from './widget-only-keys';

export interface Counter {
  element: HTMLElement;
  /** Shows the length of a message; `filled` is the same with its values. */
  show(message: string, filled: string): void;
}

/** So many of the letters that make an SMS Unicode are named. */
const mostNamed = 3;

/** Makes the line that tells the length of a message. */
export function createCounter(texts: Texts, name: CounterName | undefined, language: string | undefined): Counter {
  const words = new Text();
  const count = createCount(language);
  // No language groups less, and the first number that the browser groups costs it milliseconds.
  const grouped = (number: number): string => (number < 1000 ? String(number) : number.toLocaleString(language));

  function smsWords(filled: string): string {
    const { parts, foreign } = smsParts(filled);
    const letters = foreign.slice(0, mostNamed).join(' ');
    const about = parts > 0 ? ` · ${texts('form.sms', { parts: grouped(parts) })}` : '';
    return letters ? `${about} · ${texts('form.unicode', { letters })}` : about;
  }

  return {
    element: element('div', { class: 'dp-message__count', id: uniqueId() }, words),
    show(message, filled) {
      const characters = texts('form.characters', { count: grouped(count(message)) });
      setText(words, characters + (name === 'sms' ? smsWords(filled) : ''));
    },
  };
}

/** Counts what people take for one letter, where the browser can tell; else code points. */
function createCount(language: string | undefined): (text: string) => number {
  let segmenter: Intl.Segmenter | undefined;
  return (text) => {
    // Most texts need no segmenter, which is slow.
    if (!('Segmenter' in Intl) || /^[\n\x20-\x7E]*$/.test(text)) return Array.from(text).length;
    segmenter ??= new Intl.Segmenter(language);
    let count = 0;
    for (const _ of segmenter.segment(text)) count += 1;
    return count;
  };
}
