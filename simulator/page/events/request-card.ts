import { element } from '../../../widget-src/page/element';
import { curlCommand, type HookRequest } from '../../event/curl-command';
import type { PreparedHook } from '../../event/hook-requests';
import { button } from '../shell/button';
import type { SimulatorPage } from '../simulator-page';
import { destinationOf } from './destination';
import { drawResult } from './draw-result';
import { sendRequest } from './send-request';

/** The request of one action, to be looked at, changed and sent. */
export function drawRequest(page: SimulatorPage, hook: PreparedHook, sent: () => void): HTMLElement {
  const { code, direction, action } = hook.run;
  const isOwn = action.kind === 'webhook';
  const name = isOwn ? 'API: send webhook' : 'Widget';
  const title = isOwn ? name : [`${name}: ${code.type} ${code.type_code}`, direction].filter(Boolean).join(', ');
  // One pair a line for the eye; the lines are joined again before sending.
  const form = editor('Form', hook.form.replaceAll('&', '&\n'));
  const json = editor('JSON of the documentation', hook.json);
  const result = element('div', { class: 'request__result', role: 'status' });

  const request = (): HookRequest => {
    const url = isOwn ? (action.settings['url'] ?? '') || page.status.catcherUrl : destinationOf(page);
    return page.store.state.desk.encoding === 'form'
      ? { url, contentType: 'application/x-www-form-urlencoded', body: valueOf(form).replaceAll('&\n', '&') }
      : { url, contentType: 'application/json', body: valueOf(json) };
  };
  const send = button('Send', () => void sendNow(), { class: 'button-input button-input_blue js-send' });
  const copy = button('Copy as curl', () => void copyNow(), { class: 'button-input' });
  return element(
    'article',
    { class: 'request' },
    element('h4', {}, title),
    element('div', { class: 'request__bodies' }, form, json),
    element('div', { class: 'request__deeds' }, send, copy, result),
  );

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

function editor(label: string, text: string): HTMLElement {
  const area = element('textarea', {
    class: 'text-input code',
    spellcheck: 'false',
    rows: String(Math.min(16, text.split('\n').length + 1)),
  });
  area.value = text;
  return element('label', { class: 'request__body' }, element('span', {}, label), area);
}

function valueOf(label: HTMLElement): string {
  return label.querySelector('textarea')?.value ?? '';
}
