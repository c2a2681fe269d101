import { element } from '../../../kommo-page/element';
import { curlCommand, type HookRequest } from '../../curl-command';
import type { PreparedHook } from '../../../kommo/hook/hook-requests';
import { button } from '../shell/button';
import type { SimulatorPage } from '../simulator-page';
import { destinationOf } from './destination';
import { drawResult } from './draw-result';
import { createRequestBodies } from './request-bodies';
import { sendRequest } from './send-request';

/** The card of a request. */
export interface RequestCard {
  element: HTMLElement;
  /** Shows which body is sent, after another encoding was chosen. */
  showEncoding: () => void;
}

/** The request of one action, to be looked at, changed and sent. */
export function createRequestCard(page: SimulatorPage, hook: PreparedHook, sent: () => void): RequestCard {
  const { code, direction, action } = hook.run;
  const isOwn = action.kind === 'webhook';
  const name = isOwn ? 'API: send webhook' : 'Widget';
  const title = isOwn ? name : [`${name}: ${code.type} ${code.type_code}`, direction].filter(Boolean).join(', ');
  const bodies = createRequestBodies(page, hook);
  const result = element('div', { class: 'request__result', role: 'status' });

  const request = (): HookRequest => {
    const url = isOwn ? (action.settings['url'] ?? '') : destinationOf(page);
    return { url, ...bodies.read() };
  };
  const send = button('Send', () => void sendNow(), { class: 'button-input button-input_blue js-send' });
  const copy = button('Copy as curl', () => void copyNow(), { class: 'button-input' });
  return {
    element: element(
      'article',
      { class: 'request' },
      element('h4', {}, title),
      ...bodies.elements,
      element('div', { class: 'request__deeds' }, send, copy, result),
    ),
    showEncoding: bodies.showEncoding,
  };

  async function sendNow(): Promise<void> {
    send.disabled = true;
    try {
      result.replaceChildren(drawResult(await sendRequest(page, title, request())));
      sent();
    } finally {
      send.disabled = false;
    }
  }

  async function copyNow(): Promise<void> {
    const command = curlCommand(request());
    const copied = await navigator.clipboard.writeText(command).then(
      () => true,
      () => false,
    );
    const line = element('pre', { class: 'json', tabindex: '0' }, command);
    result.replaceChildren(copied ? 'Copied.' : 'The browser does not allow copying:', line);
  }
}
