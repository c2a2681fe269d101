import { quoted } from '../parts/quoted';
import type { EventRecord } from './event-record';

/** Answers the browser's own windows at once, as people who agree to everything do: the page would stand still. */
export function answerDialogs(record: EventRecord): void {
  const tell = (call: string, text: string, then: string): void =>
    record.warned(call, `${call} stops the page with ${quoted(text)}; ${then}.`);
  Object.assign(window, {
    alert: (text = '') => tell('alert', text, 'it was closed at once'),
    confirm(text = '') {
      tell('confirm', text, 'it was answered with OK, and no other answer was tried');
      return true;
    },
    prompt(text = '', given = '') {
      tell('prompt', text, 'what it proposes was accepted, and nothing else was tried');
      return given;
    },
  });
}
