import { element } from '../../../kommo-page/element';
import type { ViewName } from '../state/simulator-state';
import { icon } from './icon';
import { button } from './button';

/** The views in the order of the menu. */
const views: Record<ViewName, string> = {
  integrations: 'Integrations',
  pipeline: 'Pipeline',
  events: 'Events',
  host: 'Host controls',
};

/** The frame around the views: the menu at the left, the header, and the place of the view. */
export class Shell {
  main = element('main', { class: 'view' });
  #title = element('h2', { class: 'header__title' });
  #source = element('span', { class: 'header__source' });
  #badge = element('span', { class: 'menu__badge', hidden: '' });
  #menu: HTMLElement;
  #buttons: Map<ViewName, HTMLButtonElement>;

  constructor(go: (view: ViewName) => void) {
    const entries = Object.entries(views) as [ViewName, string][];
    this.#buttons = new Map(
      entries.map(([view, name]) => {
        const entry = button(icon(view), () => go(view), { class: 'menu__entry', 'data-view': view });
        entry.append(element('span', {}, name), ...(view === 'host' ? [this.#badge] : []));
        return [view, entry];
      }),
    );
    const local = element('span', { class: 'header__local' }, 'local model of Kommo');
    const header = element('header', { class: 'header' }, this.#title, local, this.#source);
    // Until the first view is shown, there is no widget that another one could start.
    this.#menu = element('nav', { class: 'menu', 'aria-label': 'Views', inert: '' }, ...this.#buttons.values());
    document.body.append(this.#menu, element('div', { class: 'page' }, header, this.main));
  }

  show(view: ViewName): void {
    this.#menu.inert = false;
    this.#title.textContent = views[view];
    for (const [name, entry] of this.#buttons) {
      if (name === view) entry.setAttribute('aria-current', 'page');
      else entry.removeAttribute('aria-current');
    }
  }

  /** Where the archive comes from, and whether the server still runs. */
  tellSource(text: string, connected: boolean): void {
    this.#source.textContent = connected ? text : 'The simulator has stopped: start npm run dev again.';
    this.#source.classList.toggle('bad', !connected);
  }

  /** How many exceptions and warnings there were. */
  tellTroubles(count: number): void {
    this.#badge.hidden = count === 0;
    this.#badge.textContent = String(count);
    this.#badge.title = `${count} exceptions and warnings`;
  }
}
