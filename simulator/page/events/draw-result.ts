import { element } from '../../../kommo-page/element';
import type { SendResult } from '../../protocol';

/**
 * Kommo's general webhooks have to be answered within this time, in milliseconds
 * (developers.kommo.com/docs/webhooks-general); of the pipeline's hook, only a "prompt" answer is documented.
 */
const allowed = 2000;

/** What became of a hook: status, time and answer. */
export function drawResult({ status, answer, milliseconds, allowAt }: SendResult): HTMLElement {
  const isGood = status !== undefined && status < 300;
  const isSlow = milliseconds > allowed;
  const warning = element('span', { class: 'bad' }, 'Over 2 s, the limit of Kommo’s other webhooks.');
  return element(
    'div',
    { class: 'result' },
    element('strong', { class: isGood ? 'good' : 'bad' }, status === undefined ? 'No answer' : String(status)),
    element('span', { class: isSlow ? 'bad' : '' }, `${milliseconds} ms`),
    ...(isSlow ? [warning] : []),
    element('span', { class: 'result__answer' }, answer || 'empty answer'),
    ...(allowAt === undefined ? [] : [drawWayToAllow(allowAt)]),
  );
}

/** Hosts are typed in a page that no widget can draw over or fill in. */
function drawWayToAllow(href: string): HTMLElement {
  return element('a', { href, target: '_blank', rel: 'noopener' }, 'Allow hosts');
}
