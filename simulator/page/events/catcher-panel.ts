import { decodeForm } from '../../../kommo/hook/decode-form';
import { element } from '../../../kommo-page/element';
import type { CaughtRequest } from '../../protocol';
import { button } from '../shell/button';
import { drawPanel, type Panel } from '../shell/panel';
import type { CaughtRequests } from './caught-requests';

/** What the built-in catcher got, as a back end would see it; the newest first. */
export function createCatcherPanel({ caught }: { caught: CaughtRequests }): Panel {
  const list = element('ol', { class: 'log js-caught' });
  const nothing = element('li', { class: 'desk__idle' }, 'Nothing was caught yet.');
  const drawn = new Map<number, HTMLDetailsElement>();
  const clear = button('Clear', () => caught.clear(), { class: 'link js-clear-caught' });
  const redraw = (): void => {
    const requests = caught.newestFirst;
    drawMissing(list, drawn, requests);
    if (requests.length > 0) nothing.remove();
    else list.append(nothing);
    clear.hidden = requests.length === 0;
  };
  redraw();
  const stop = caught.onChange(redraw);
  void caught.load();
  return { element: drawPanel('Caught', [list], [clear]), stop };
}

/** Hundreds may come in a second: what is drawn stays, with what the user has unfolded in it. */
function drawMissing(
  list: HTMLElement,
  drawn: Map<number, HTMLDetailsElement>,
  newestFirst: readonly CaughtRequest[],
): void {
  const ids = new Set(newestFirst.map(({ id }) => id));
  for (const [id, request] of drawn) {
    if (ids.has(id)) continue;
    request.parentElement?.remove();
    drawn.delete(id);
  }
  for (const [place, request] of newestFirst.entries()) {
    if (drawn.has(request.id)) continue;
    const details = drawCaught(request);
    drawn.set(request.id, details);
    if (place === 0) unfold(details, list.querySelector('details'));
    list.insertBefore(element('li', {}, details), list.children[place] ?? null);
  }
}

function unfold(newest: HTMLDetailsElement, before: HTMLDetailsElement | null): void {
  newest.open = true;
  if (before) before.open = false;
}

function drawCaught({ id, contentType, body }: CaughtRequest): HTMLDetailsElement {
  const tree = JSON.stringify(parsed(contentType, body), null, 2);
  const raw = element(
    'details',
    {},
    element('summary', {}, 'As it came over the wire'),
    element('pre', { class: 'json js-caught-body', tabindex: '0' }, body),
  );
  return element(
    'details',
    {},
    element('summary', {}, element('strong', {}, `Request ${id}`), ` ${contentType}`),
    element('pre', { class: 'json js-caught-tree', tabindex: '0' }, tree),
    raw,
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
