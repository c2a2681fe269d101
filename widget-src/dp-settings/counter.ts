import { smsParts } from '../../message/sms-parts';
import { element } from '../page/element';
import type { Texts } from '../texts';
import { setText } from './pool';
import { uniqueId } from './root';
import type { CounterName } from './widget-only-keys';

export interface Counter {
  element: HTMLElement;
  /** Shows the length of a message with its values, which other clients may have in other lengths. */
  show(filled: string, isAbout: boolean): void;
}

/** What a counter is made for. */
export interface CounterInput {
  texts: Texts;
  counter?: CounterName;
  language: string | undefined;
}

/** So many of the letters that make an SMS Unicode are named. */
const mostNamed = 3;

/** Makes the line that tells the length of a message. */
export function createCounter({ texts, counter, language }: CounterInput): Counter {
  const line = element('div', { class: 'dp-message__count', id: uniqueId() }, '');
  // No language groups less, and the first number that the browser groups costs it milliseconds.
  const grouped = (number: number): string => (number < 1000 ? String(number) : number.toLocaleString(language));

  return {
    element: line,
    show(filled, isAbout) {
      const words = [texts(`form.${isAbout ? 'about_' : ''}characters`, { count: grouped(countLetters(filled)) })];
      const { parts, foreign } = smsParts(counter === 'sms' ? filled : '');
      const letters = foreign.slice(0, mostNamed).join(' ');
      if (parts > 0) words.push(texts('form.sms', { parts: grouped(parts) }));
      if (letters) words.push(texts('form.unicode', { letters }));
      setText(line, words.join(' · '));
    },
  };
}

let segmenter: Intl.Segmenter | undefined;

/** Counts what people take for one letter, where the browser can tell; else code points. */
function countLetters(text: string): number {
  // Latin letters, dashes and quotes stand each for itself; the segmenter, which is slow, is asked for the rest.
  const rest = text.match(/[\n -\u02FF\u2010-\u2027]?[^\n -\u02FF\u2010-\u2027]+/g) ?? [];
  return rest.reduce((count, part) => count - part.length + segments(part), text.length);
}

function segments(text: string): number {
  if (!('Segmenter' in Intl)) return Array.from(text).length;
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text)).length;
}
