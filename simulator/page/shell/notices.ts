import { element } from '../../../kommo-page/element';
import { button } from './button';
import { icon } from './icon';

/** How long a notice stays, in milliseconds. */
const stay = 6000;
/** How many are shown: a widget in a loop must not fill the page. */
const most = 5;

/** What is told, and of which kind it is. */
export interface Notice {
  header: string;
  text: string;
  kind?: 'news' | 'good' | 'warning' | 'error';
}

/** Notices in the corner of the page, which are read out. */
export interface Notices {
  element: HTMLElement;
  show: (notice: Notice) => void;
  /** Takes all of them away, when what they stand over has changed. */
  clear: () => void;
}

export function createNotices(): Notices {
  const corner = element('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });
  return {
    element: corner,
    clear: () => corner.replaceChildren(),
    show({ header, text, kind = 'news' }) {
      const words = element('div', {}, element('strong', {}, header), element('p', {}, text));
      const notice = element('div', { class: `notice notice_${kind}` }, words);
      notice.append(button(icon('close'), () => notice.remove(), { class: 'notice__close', 'aria-label': 'Dismiss' }));
      corner.append(notice);
      while (corner.childElementCount > most) corner.firstElementChild?.remove();
      setTimeout(() => notice.remove(), stay);
    },
  };
}
