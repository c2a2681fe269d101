import { element } from '../../../kommo-page/element';
import type { HostLog, LogEntry } from '../widget/host-log';

/** Every callback, exception and use of something that is not modelled, the newest first. */
export function createLogPanel({ log }: { log: HostLog }): { element: HTMLElement; stop: () => void } {
  const list = element('ol', { class: 'log js-host-log' }, ...log.entries.map(drawEntry).toReversed());
  const idle = element('p', { class: 'desk__idle js-log-idle' }, nothing);
  idle.hidden = log.entries.length > 0;
  const stop = log.onEntry((entry) => {
    idle.hidden = true;
    list.prepend(drawEntry(entry));
    while (list.childElementCount > log.entries.length) list.lastElementChild?.remove();
  });
  const title = element('h3', {}, 'What happened since the page was loaded');
  return { element: element('section', { class: 'panel' }, title, idle, list), stop };
}

const nothing =
  'Nothing yet. A change of a switch loads the page anew; Integrations or Pipeline then starts the widget.';

function drawEntry({ kind, title, detail, at }: LogEntry): HTMLElement {
  return element(
    'li',
    { class: 'entry', 'data-kind': kind },
    element('div', { class: 'log__head' }, element('span', { class: 'entry__kind' }, kind), element('code', {}, title)),
    element('pre', { class: 'entry__detail' }, detail),
    element('span', { class: 'entry__time' }, `${(at / 1000).toFixed(2)} s`),
  );
}
