import { element } from '../../../kommo-page/element';
import { decodeForm } from '../../../kommo/hook/decode-form';
import type { CaughtRequest } from '../../protocol';
import { button } from '../shell/button';
import { onServerMessage } from '../server-messages';

/** Requests up to this number have been cleared away. */
let clearedUpTo = 0;

/** What the built-in catcher got, as a back end would see it; the newest first. */
export function createCatcherPanel(): { element: HTMLElement; stop: () => void } {
  const list = element('ol', { class: 'log js-caught' });
  const caught = new Map<number, HTMLElement>();
  const add = (requests: CaughtRequest[]): void => {
    for (const request of requests)
      if (request.id > clearedUpTo && !caught.has(request.id)) caught.set(request.id, drawCaught(request));
    const newestFirst = [...caught].toSorted(([one], [other]) => other - one).map(([, drawn]) => drawn);
    for (const [index, drawn] of newestFirst.entries())
      drawn.querySelector('details')?.toggleAttribute('open', index === 0);
    list.replaceChildren(...(newestFirst.length > 0 ? newestFirst : [nothing()]));
    clear.hidden = newestFirst.length === 0;
  };
  const clear = button('Clear', () => removeAll(), { class: 'link js-clear-caught' });
  const removeAll = (): void => {
    clearedUpTo = Math.max(clearedUpTo, ...caught.keys());
    caught.clear();
    add([]);
  };
  add([]);
  void fetch('/api/caught').then(async (response) => add((await response.json()) as CaughtRequest[]));
  const stop = onServerMessage((message) => message.type === 'caught' && add([message.request]));
  return {
    element: element(
      'section',
      { class: 'panel' },
      element('div', { class: 'panel__head' }, element('h3', {}, 'Caught'), clear),
      list,
    ),
    stop,
  };
}

function nothing(): HTMLElement {
  return element('li', { class: 'desk__idle' }, 'Nothing was caught yet.');
}

function drawCaught({ id, contentType, body }: CaughtRequest): HTMLElement {
  const tree = JSON.stringify(parsed(contentType, body), null, 2);
  return element(
    'li',
    {},
    element(
      'details',
      {},
      element('summary', {}, element('strong', {}, `Request ${id}`), ` ${contentType}`),
      element('pre', { class: 'json js-caught-tree', tabindex: '0' }, tree),
      element(
        'details',
        {},
        element('summary', {}, 'As it came over the wire'),
        element('pre', { class: 'json js-caught-body', tabindex: '0' }, body),
      ),
    ),
  );
}

function parsed(contentType: string, body: string): unknown {
  if (!contentType.includes('json')) return decodeForm(body);
  try {
    return JSON.parse(body);
  } catch {
    return `not JSON: ${body}`;
  }
}
