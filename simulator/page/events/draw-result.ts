import { element } from '../../../kommo-page/element';
import type { SendResult } from '../../protocol';
import { isSlow } from './is-slow';

/** What became of a hook: status, time and answer. */
export function drawResult({ status, answer, milliseconds }: SendResult): HTMLElement {
  const good = status !== undefined && status < 300;
  return element(
    'div',
    { class: 'result' },
    element('strong', { class: good ? 'good' : 'bad' }, status === undefined ? 'No answer' : String(status)),
    element('span', { class: isSlow(milliseconds) ? 'bad' : '' }, `${milliseconds} ms`),
    ...(isSlow(milliseconds)
      ? [element('span', { class: 'bad' }, 'Over 2 s, the limit of Kommo’s other webhooks.')]
      : []),
    element('span', { class: 'result__answer' }, answer || 'empty answer'),
  );
}
