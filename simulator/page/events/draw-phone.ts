import { element } from '../../../kommo-page/element';
import type { PhoneMessage } from '../../protocol';

/** The phone of a client, with everything that has reached it; the newest message is seen. */
export function drawPhone({ name, address }: PhoneMessage, messages: PhoneMessage[]): HTMLElement {
  const bubbles = messages.map(({ text }) => element('p', { class: 'phone__bubble', dir: 'auto' }, text));
  const screen = element('div', { class: 'phone__screen', tabindex: '0' }, ...bubbles);
  const head = element(
    'header',
    { class: 'phone__head' },
    element('strong', { dir: 'auto' }, name),
    element('span', {}, address),
  );
  // Once it stands in the page, it can be scrolled to its end.
  requestAnimationFrame(() => (screen.scrollTop = screen.scrollHeight));
  return element('section', { class: 'phone js-phone', 'aria-label': `The phone of ${name}` }, head, screen);
}
