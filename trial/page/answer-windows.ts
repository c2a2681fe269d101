import { quoted } from '../parts/quoted';
import type { EventRecord } from './event-record';

/**
 * Answers the browser's own windows at once, as people who agree to everything do: the page would stand still. Windows
 * that nobody has clicked for are blocked, as browsers do it.
 */
export function answerWindows(record: EventRecord): void {
  const tell = (call: string, text: string, then: string): void =>
    record.warned(call, `${call} stops the page with ${quoted(text)}; ${then}.`);
  const open = window.open.bind(window);
  Object.assign(window, {
    open(...values: Parameters<typeof window.open>) {
      if (navigator.userActivation.isActive) return open(...values);
      record.warned(
        'open',
        `The widget wanted to open ${String(values[0] ?? 'a window')} without a click of the user.`,
      );
      return null;
    },
    close: () => record.warned('close', 'The widget wanted to close the page.'),
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
