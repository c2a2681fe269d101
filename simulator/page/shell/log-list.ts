import { element } from '../../../kommo-page/element';
import type { ServerConnection } from '../server-connection';
import type { LogEntry } from '../widget/host-log';
import { button } from './button';
import { placeRows } from './place-rows';

/** The entries of the log, the newest first; one that is drawn stays as it is. */
export interface LogList {
  element: HTMLElement;
  /** Shows these, which come the oldest first. */
  draw: (entries: readonly LogEntry[]) => void;
}

export function createLogList(server: ServerConnection): LogList {
  const list = element('ol', { class: 'log js-host-log' });
  let drawn = new Map<LogEntry, HTMLElement>();
  return {
    element: list,
    draw(entries) {
      drawn = new Map(entries.map((entry) => [entry, drawn.get(entry) ?? drawEntry(entry, server)]));
      placeRows(list, [...drawn.values()].toReversed());
    },
  };
}

/** For a request: writes the file that answers it from now on. */
function drawStubMaker(request: string, server: ServerConnection): HTMLElement {
  const make = async (): Promise<void> => {
    maker.replaceWith(element('p', { class: 'entry__stub' }, `Written: ${await server.makeStub(request)}`));
  };
  const maker = button('Make a stub of this', () => void make(), { class: 'link js-make-stub' });
  return maker;
}

function drawEntry({ kind, title, detail, at }: LogEntry, server: ServerConnection): HTMLElement {
  const request = /[A-Z]+ \S+$/.exec(title)?.[0];
  const makesStub = kind === 'request' && request !== undefined && server.status.hasStubs;
  return element(
    'li',
    { class: 'entry', 'data-kind': kind },
    element('div', { class: 'log__head' }, element('span', { class: 'entry__kind' }, kind), element('code', {}, title)),
    element('pre', { class: 'entry__detail' }, detail),
    ...(makesStub ? [drawStubMaker(request, server)] : []),
    element('span', { class: 'entry__time' }, `${(at / 1000).toFixed(2)} s`),
  );
}
