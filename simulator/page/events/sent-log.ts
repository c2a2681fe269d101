import { printableUrl } from '../../../shared/web-address';
import { element } from '../../../kommo-page/element';
import { button } from '../shell/button';
import type { SimulatorPage } from '../simulator-page';
import type { SentHook } from '../state/simulator-state';
import { drawResult } from './draw-result';
import { sendRequest } from './send-request';

/** The hooks that were sent, the newest first, each with a button that sends it again. */
export function createSentLog(page: SimulatorPage): { element: HTMLElement; redraw: () => void } {
  const list = element('ol', { class: 'log' });
  const redraw = (): void => {
    const { sent } = page.store.state;
    clear.hidden = sent.length === 0;
    list.replaceChildren(
      ...(sent.length > 0 ? sent.map(drawSent) : [element('li', { class: 'desk__idle' }, 'Nothing was sent yet.')]),
    );
  };
  const clear = button('Clear', () => forget(), { class: 'link js-clear-sent' });
  const forget = (): void => {
    page.store.update({ sent: [] });
    redraw();
  };
  redraw();
  const head = element('div', { class: 'panel__head' }, element('h3', {}, 'Sent'), clear);
  return { element: element('section', { class: 'panel' }, head, list), redraw };

  function drawSent({ title, request, result }: SentHook): HTMLElement {
    const replay = button('Replay', () => void sendAgain(title, request), { class: 'link js-replay' });
    const body = element(
      'details',
      {},
      element('summary', {}, printableUrl(request.url)),
      element('pre', { class: 'json', tabindex: '0' }, request.body),
    );
    return element(
      'li',
      {},
      element('div', { class: 'log__head' }, element('strong', {}, title), replay),
      drawResult(result),
      body,
    );
  }

  async function sendAgain(title: string, request: SentHook['request']): Promise<void> {
    await sendRequest(page, title, request);
    redraw();
  }
}
