import type { PreparedHook } from '../../../kommo/hook/hook-requests';
import { element } from '../../../kommo-page/element';
import { curlCommand, type HookRequest } from '../../curl-command';
import { button as createButton } from '../shell/button';
import { type DestinationParts, destinationOf, isSentAtOnce, whyReceiverIsDown } from './destination-choice';
import { drawResult } from './draw-result';
import { createRequestBodies } from './request-bodies';
import { sendRequest } from './send-request';

export interface RequestCard {
  element: HTMLElement;
  /** Shows which body is sent, after another encoding was chosen. */
  showEncoding: () => void;
  isSentAtOnce: () => boolean;
  send: () => Promise<void>;
}

/** The request of one action, to be looked at, changed and sent; `about` tells of what. */
export function createRequestCard(parts: DestinationParts, hook: PreparedHook, about: string): RequestCard {
  const title = titleOf(hook);
  const bodies = createRequestBodies({ store: parts.store, form: hook.form, json: hook.json });
  const result = element('div', { class: 'request__result', role: 'status' });
  const request = (): HookRequest => ({ url: addressOf(parts, hook), ...bodies.read() });
  const send = async (): Promise<void> => {
    button.disabled = true;
    try {
      const reason = bodies.fault() ?? (await whyNothingGoes(parts, hook));
      const sent = reason === undefined && (await sendRequest(parts, { title, about, request: request() }));
      result.replaceChildren(sent ? drawResult(sent) : drawReason(reason ?? ''));
      if (sent) button.textContent = 'Send again';
    } finally {
      button.disabled = false;
    }
  };
  const button = createButton('Send', () => void send(), { class: 'button-input button-input_blue js-send' });
  const copy = createButton('Copy as curl', () => void copyCommand(request(), result), { class: 'button-input' });
  return {
    element: element(
      'article',
      { class: 'request' },
      element('h4', {}, title),
      ...bodies.elements,
      element('div', { class: 'request__actions' }, button, copy, result),
    ),
    showEncoding: bodies.showEncoding,
    isSentAtOnce: () => isSentAtOnce(parts, addressOf(parts, hook)),
    send,
  };
}

function titleOf({ run: { code, direction, action } }: PreparedHook): string {
  if (action.kind === 'webhook') return 'API: send webhook';
  return [`Widget: ${code.type} ${code.type_code}`, direction].filter(Boolean).join(', ');
}

/** Kommo's own action has an address of its own. */
function addressOf(parts: DestinationParts, { run: { action } }: PreparedHook): string {
  return action.kind === 'webhook' ? (action.settings['url'] ?? '') : destinationOf(parts);
}

async function whyNothingGoes(parts: DestinationParts, { run: { action } }: PreparedHook): Promise<string | undefined> {
  return action.kind === 'webhook' ? undefined : whyReceiverIsDown(parts);
}

function drawReason(reason: string): HTMLElement {
  return element('span', { class: 'bad' }, reason);
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
