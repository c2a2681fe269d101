import { element } from './element';
import { inLanguage } from './widget-descriptor';

/** What a tile shows of its action. */
export interface TileLook {
  widgetId: number;
  code: string;
  title: string;
  /** Whether the action can be stretched over several stages. */
  actionMultiple: boolean;
  /** The widget's own action, or Kommo's "API: send webhook". */
  handler?: 'widget' | 'webhook';
  /** That of the title, where it is known. */
  language?: string | undefined;
}

/** The tile of one configured action, in the structure observed in the pipeline editor. */
export function drawTile(look: TileLook): HTMLElement {
  const { widgetId, code, actionMultiple, handler = 'widget' } = look;
  const length = actionMultiple ? 'one-cell-long' : 'short';
  const inner = 'digital-pipeline__business_processes-inner';
  return element(
    'div',
    {
      class: `${inner} ${inner}_${handler} ${inner}_${length}`,
      'data-action': handler === 'widget' ? 'send_widget_hook' : 'send_webhook',
      'data-widget-id': String(widgetId),
      'data-widget-code': code,
    },
    element(
      'div',
      { class: `${inner}-wrapper` },
      drawHead(handler === 'widget' ? code : undefined, look),
      ...(actionMultiple ? [drawHandle()] : []),
    ),
    element('div', { class: 'digital-pipeline__edit-process-container' }),
  );
}

function drawHead(code: string | undefined, { title, ...texts }: TileLook): HTMLElement {
  const short = 'digital-pipeline__short-task';
  const text = element('span', { class: `${short}-title ${short}-title_hook`, ...inLanguage(texts) }, title);
  const list = element('div', { class: `${short}-inner`, 'data-list-type': 'widget-hook' }, text);
  return element(
    'div',
    code === undefined
      ? { class: `${short} ${short}_webhook`, 'data-type': 'webhook' }
      : { class: `${short} ${short}_widget-hook ${short}_widget-style_${code}`, 'data-type': 'widget' },
    element('div', { class: 'setting-wrapper' }, element('div', { class: 'info-wrapper' }, list)),
  );
}

function drawHandle(): HTMLElement {
  return element('span', { class: 'ui-resizable-handle ui-resizable-e' });
}
