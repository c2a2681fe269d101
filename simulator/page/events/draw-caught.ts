import { decodeForm } from '../../../kommo/hook/decode-form';
import { element } from '../../../kommo-page/element';
import { isObject } from '../../../shared/is-object';
import type { CaughtRequest } from '../../protocol';
import { type CardPlace, clockTime, describeCard, type NamingParts } from './describe-card';

/** A request that was caught: what it is about, and, once it is unfolded, what is in it. */
export function drawCaught({ id, time, contentType, body }: CaughtRequest, naming: NamingParts): HTMLDetailsElement {
  const tree = parsed(contentType, body);
  const card = cardOf(tree);
  const about = [clockTime(time), card ? describeCard(card, naming) : contentType].join(' · ');
  const details = element('details', {}, element('summary', {}, element('strong', {}, `Request ${id}`), ` ${about}`));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(...drawContent(contentType, tree, body));
  });
  return details;
}

function drawContent(contentType: string, tree: unknown, body: string): HTMLElement[] {
  const text = JSON.stringify(tree, null, 2);
  return [
    element('pre', { class: 'json js-caught-tree', tabindex: '0' }, text),
    element(
      'details',
      {},
      element('summary', {}, `As it came over the wire: ${contentType}`),
      element('pre', { class: 'json js-caught-body', tabindex: '0' }, body),
    ),
  ];
}

function parsed(contentType: string, body: string): unknown {
  if (!contentType.includes('json')) return decodeForm(body);
  try {
    return JSON.parse(body);
  } catch {
    return `not JSON: ${body}`;
  }
}

/** The card of a widget's hook, or of Kommo's own webhook: `event.data`, or the first entry of `leads.status` and the like. */
function cardOf(tree: unknown): CardPlace | undefined {
  const own = ['leads', 'customers'].map((kind) => firstIn(firstIn(part(tree, kind))));
  const card = [part(part(tree, 'event'), 'data'), ...own].find((data) => part(data, 'id') !== undefined);
  const id = Number(part(card, 'id'));
  if (!Number.isSafeInteger(id)) return undefined;
  return { id, stageId: Number(part(card, 'status_id') ?? part(card, 'period_id')) || undefined };
}

function part(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function firstIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined;
}
