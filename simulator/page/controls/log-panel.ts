import { element } from '../../../widget-src/page/element';
import type { HostLog, LogEntry } from '../widget/host-log';

/** Every callback, exception and use of something that is not modelled, the newest first. */
export function createLogPanel(log: HostLog): { element: HTMLElement; stop: () => void } {
  const list = element('ol', { class: 'log js-host-log' }, ...log.entries.map(drawEntry).toReversed());
  const stop = log.onEntry((entry) => {
    list.prepend(drawEntry(entry));
    while (list.childElementCount > log.entries.length) list.lastElementChild?.remove();
  });
  const title = element('h3', {}, 'What happened since the page was loaded');
  return { element: element('section', { class: 'panel' }, title, list), stop };
}

function drawEntry({ kind, title, detail, at }: LogEntry): HTMLElement {
  return element(
    'li',
    { class: 'entry', 'data-kind': kind },
    element('div', { class: 'log__head' }, element('span', { class: 'entry__kind' }, kind), element('code', {}, title)),
    element('pre', { class: 'entry__detail' }, detail),
    element('span', { class: 'entry__time' }, `${(at / 1000).toFixed(2)} s`),
  );
}
