import { printableUrl } from '../../../shared/web-address';
import { element } from '../../../kommo-page/element';
import type { ServerConnection } from '../server-connection';
import { button } from '../shell/button';
import { drawPanel, type Panel } from '../shell/panel';
import type { SentHook } from '../state/simulator-state';
import type { Store } from '../state/store';
import { clockTime } from './describe-card';
import { drawResult } from './draw-result';
import { sendRequest } from './send-request';

/** The hooks that were sent, the newest first, each with a button that sends it again. */
export function createSentPanel({ store, server }: { store: Store; server: ServerConnection }): Panel {
  const list = element('ol', { class: 'log js-sent' });
  const clear = button('Clear', () => store.update({ sent: [] }), { class: 'link js-clear-sent' });
  let drawn: SentHook[] | undefined;
  const redraw = (): void => {
    const { sent } = store.state;
    if (sent === drawn) return;
    drawn = sent;
    clear.hidden = sent.length === 0;
    const replay = ({ title, about, request }: SentHook) =>
      void sendRequest({ store, server }, { title, about, request });
    list.replaceChildren(...(sent.length > 0 ? sent.map((hook) => drawSent(hook, replay)) : [drawNothing()]));
  };
  redraw();
  return { element: drawPanel('Sent', [list], [clear]), stop: store.onChange(redraw) };
}

function drawNothing(): HTMLElement {
  return element('li', { class: 'desk__idle' }, 'Nothing was sent yet.');
}

function drawSent(hook: SentHook, replay: (hook: SentHook) => void): HTMLElement {
  const { title, about, time, request, result } = hook;
  const again = button('Replay', () => replay(hook), { class: 'link js-replay' });
  const body = element(
    'details',
    {},
    element('summary', {}, printableUrl(request.url)),
    element('pre', { class: 'json', tabindex: '0' }, request.body),
  );
  const head = element('div', { class: 'log__head' }, element('strong', {}, about), again);
  const when = element('div', { class: 'log__when' }, `${clockTime(time)} · ${title}`);
  return element('li', {}, head, when, drawResult(result), body);
}
