import { counted } from '../../../shared/counted';
import { element } from '../../../kommo-page/element';
import type { ServerConnection } from '../server-connection';
import type { HostLog, LogEntry } from '../widget/host-log';
import { button } from './button';
import { createLogList } from './log-list';

/** What can be left out of the list. */
const filters: Record<string, (entry: LogEntry) => boolean> = {
  Everything: () => true,
  'Errors and warnings': isTrouble,
  Callbacks: ({ kind }) => kind === 'callback',
  Requests: ({ kind }) => kind === 'request',
  Console: ({ kind }) => kind === 'console',
  'What this model lacks': ({ kind }) => kind === 'not modelled',
};

const nothing =
  'Nothing yet. A change of a switch loads the page anew; Integrations or Pipeline then starts the widget.';

export interface LogDrawerParts {
  log: HostLog;
  server: ServerConnection;
}

/** The log beside every view, and the button that opens it and counts the errors. */
export function createLogDrawer({ log, server }: LogDrawerParts): { toggle: HTMLElement; element: HTMLElement } {
  const count = element('span', { class: 'log-count', hidden: '' });
  const toggle = button('Log', () => show(Boolean(drawer.hidden)), { class: 'log-toggle', 'aria-expanded': 'false' });
  toggle.append(count);
  const list = createLogList(server);
  const idle = element('p', { class: 'desk__idle js-log-idle' }, nothing);
  const filter = element(
    'select',
    { class: 'text-input', 'aria-label': 'Show' },
    ...Object.keys(filters).map(drawOption),
  );
  const clear = button('Clear', () => log.clear(), { class: 'link js-log-clear' });
  const head = element('div', { class: 'log-drawer__head' }, element('h3', {}, 'Log (newest first)'), filter, clear);
  const look = { class: 'log-drawer', 'aria-label': 'Log', tabindex: '-1', hidden: '' };
  const drawer = element('aside', look, head, idle, list.element);

  const wanted = (entry: LogEntry): boolean => filters[filter.value]?.(entry) ?? true;
  const redraw = (): void => {
    const troubles = log.entries.filter(isTrouble).length;
    count.hidden = troubles === 0;
    count.textContent = String(troubles);
    count.title = counted(troubles, 'error or warning', 'errors and warnings');
    idle.hidden = log.entries.length > 0;
    // Nobody looks at a list in a drawer that is shut.
    if (!drawer.hidden) list.draw(log.entries.filter(wanted));
  };
  const show = (open: boolean): void => {
    drawer.hidden = !open;
    document.documentElement.classList.toggle('has-log', open);
    toggle.setAttribute('aria-expanded', String(open));
    redraw();
  };
  filter.addEventListener('change', redraw);
  // A widget in a loop must not have the list drawn for each of its entries.
  let waiting = false;
  log.onChange(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      redraw();
    });
  });
  redraw();
  return { toggle, element: drawer };
}

function isTrouble({ kind, title }: LogEntry): boolean {
  return kind === 'exception' || kind === 'warning' || (kind === 'console' && /error|trace|warn/.test(title));
}

function drawOption(name: string): HTMLElement {
  return element('option', {}, name);
}
