import { decodeForm } from '../../../kommo/hook/decode-form';
import { element } from '../../../kommo-page/element';
import type { CaughtRequest } from '../../protocol';
import { button } from '../shell/button';
import { drawPanel, type Panel } from '../shell/panel';
import type { CaughtRequests } from './caught-requests';

/** What the built-in catcher got, as a back end would see it; the newest first. */
export function createCatcherPanel({ caught }: { caught: CaughtRequests }): Panel {
  const list = element('ol', { class: 'log js-caught' });
  const clear = button('Clear', () => caught.clear(), { class: 'link js-clear-caught' });
  const redraw = (): void => {
    const requests = caught.newestFirst;
    list.replaceChildren(...(requests.length > 0 ? requests.map(drawCaught) : [drawNothing()]));
    clear.hidden = requests.length === 0;
  };
  redraw();
  const stop = caught.onChange(redraw);
  void caught.load();
  return { element: drawPanel('Caught', [list], [clear]), stop };
}

function drawNothing(): HTMLElement {
  return element('li', { class: 'desk__idle' }, 'Nothing was caught yet.');
}

/** Folded, but for the newest. */
function drawCaught({ id, contentType, body }: CaughtRequest, index: number): HTMLElement {
  const tree = JSON.stringify(parsed(contentType, body), null, 2);
  const raw = element(
    'details',
    {},
    element('summary', {}, 'As it came over the wire'),
    element('pre', { class: 'json js-caught-body', tabindex: '0' }, body),
  );
  const request = element(
    'details',
    {},
    element('summary', {}, element('strong', {}, `Request ${id}`), ` ${contentType}`),
    element('pre', { class: 'json js-caught-tree', tabindex: '0' }, tree),
    raw,
  );
  request.open = index === 0;
  return element('li', {}, request);
}

function parsed(contentType: string, body: string): unknown {
  if (!contentType.includes('json')) return decodeForm(body);
  try {
    return JSON.parse(body);
  } catch {
    return `not JSON: ${body}`;
  }
}
