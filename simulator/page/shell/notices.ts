import { element } from '../../../kommo-page/element';
import { button } from './button';
import { icon } from './icon';

/** How long a notice stays, in milliseconds. */
const stay = 6000;
/** How many are shown: a widget in a loop must not fill the page. */
const most = 5;

/** Notices in the corner of the page, which are read out. */
export class Notices {
  element = element('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });

  /** Takes all of them away, when what they stand over has changed. */
  clear(): void {
    this.element.replaceChildren();
  }

  show({ header, text }: { header: string; text: string }): void {
    const notice = element(
      'div',
      { class: 'notice' },
      element('div', {}, element('strong', {}, header), element('p', {}, text)),
    );
    notice.append(button(icon('close'), () => notice.remove(), { class: 'notice__close', 'aria-label': 'Dismiss' }));
    this.element.append(notice);
    while (this.element.childElementCount > most) this.element.firstElementChild?.remove();
    setTimeout(() => notice.remove(), stay);
  }
}
