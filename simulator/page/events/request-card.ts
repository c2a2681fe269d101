import type { PreparedHook } from '../../../kommo/hook/hook-requests';
import { element } from '../../../kommo-page/element';
import { curlCommand, type HookRequest } from '../../curl-command';
import { button } from '../shell/button';
import { type DestinationParts, destinationOf } from './destination-choice';
import { drawResult } from './draw-result';
import { createRequestBodies } from './request-bodies';
import { sendRequest } from './send-request';

export interface RequestCard {
  element: HTMLElement;
  /** Shows which body is sent, after another encoding was chosen. */
  showEncoding: () => void;
}

/** The request of one action, to be looked at, changed and sent. */
export function createRequestCard(parts: DestinationParts, { run, form, json }: PreparedHook): RequestCard {
  const { code, direction, action } = run;
  const isOwn = action.kind === 'webhook';
  const title = isOwn
    ? 'API: send webhook'
    : [`Widget: ${code.type} ${code.type_code}`, direction].filter(Boolean).join(', ');
  const bodies = createRequestBodies({ store: parts.store, form, json });
  const result = element('div', { class: 'request__result', role: 'status' });

  const request = (): HookRequest => {
    const url = isOwn ? (action.settings['url'] ?? '') : destinationOf(parts);
    return { url, ...bodies.read() };
  };
  const send = button('Send', () => void sendNow(), { class: 'button-input button-input_blue js-send' });
  const sendNow = async (): Promise<void> => {
    send.disabled = true;
    try {
      result.replaceChildren(drawResult(await sendRequest(parts, title, request())));
    } finally {
      send.disabled = false;
    }
  };
  const copy = button('Copy as curl', () => void copyCommand(request(), result), { class: 'button-input' });
  return {
    element: element(
      'article',
      { class: 'request' },
      element('h4', {}, title),
      ...bodies.elements,
      element('div', { class: 'request__actions' }, send, copy, result),
    ),
    showEncoding: bodies.showEncoding,
  };
}

async function copyCommand(request: HookRequest, result: HTMLElement): Promise<void> {
  const command = curlCommand(request);
  const copied = await navigator.clipboard.writeText(command).then(
    () => true,
    () => false,
  );
  const line = element('pre', { class: 'json', tabindex: '0' }, command);
  result.replaceChildren(copied ? 'Copied.' : 'The browser does not allow copying:', line);
}
