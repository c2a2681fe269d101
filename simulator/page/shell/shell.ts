import { element } from '../../../kommo-page/element';
import { allViews, type ViewName, viewNames } from '../state/view-names';
import type { HostLog } from '../widget/host-log';
import type { ServerConnection } from '../server-connection';
import { button } from './button';
import { createFindingsBanner } from './findings-banner';
import { icon } from './icon';
import { createLogDrawer } from './log-drawer';

/** The frame around the views: the menu at the left, the header, and the place of the view. */
export interface Shell {
  elements: HTMLElement[];
  /** The place of the view. */
  main: HTMLElement;
  /** Marks a view as the one that is shown. */
  show: (view: ViewName) => void;
  /** Where the archive comes from, and whether the server still runs. */
  showSource: (text: string, connected: boolean) => void;
}

export interface ShellParts {
  log: HostLog;
  server: ServerConnection;
  go: (view: ViewName) => void;
}

/** Draws the frame; `go` is called with the view that the user wants to see. */
export function createShell({ log, server, go }: ShellParts): Shell {
  const drawer = createLogDrawer({ log, server });
  const banner = createFindingsBanner({ server });
  const main = element('main', { class: 'view' });
  const title = element('h2', { class: 'header__title' });
  const source = element('span', { class: 'header__source' });
  const entries = new Map(allViews.map((view) => [view, drawEntry(view, go)]));
  // Until the first view is shown, there is no widget that another one could start.
  const menu = element('nav', { class: 'menu', 'aria-label': 'Views', inert: '' }, ...entries.values());
  const local = element('h1', { class: 'header__local' }, 'local model of Kommo');
  const header = element('header', { class: 'header' }, local, title, source, drawer.toggle);
  return {
    elements: [menu, element('div', { class: 'page' }, header, banner, main), drawer.element],
    main,
    show(view) {
      menu.inert = false;
      title.textContent = viewNames[view];
      for (const [name, entry] of entries) {
        if (name === view) entry.setAttribute('aria-current', 'page');
        else entry.removeAttribute('aria-current');
      }
    },
    showSource(text, connected) {
      source.textContent = connected ? text : 'The simulator has stopped: start npm run dev again.';
      source.classList.toggle('bad', !connected);
    },
  };
}

function drawEntry(view: ViewName, go: (view: ViewName) => void): HTMLButtonElement {
  const entry = button(icon(view), () => go(view), { class: 'menu__entry', 'data-view': view });
  entry.append(element('span', {}, viewNames[view]));
  return entry;
}
