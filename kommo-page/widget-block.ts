import type { Widget, WidgetBlock } from '../kommo/types';
import { element } from './element';
import type { KommoHost } from './host';

const noPanel =
  'This page has no right panel, so nothing is drawn. The switch “The right panel in the editor” gives it one.';

/**
 * The member `render_template`: the widget's block in the right panel, where the page has that panel; elsewhere nothing
 * is drawn. The classes inside of it are our guess.
 */
export function renderTemplate({ $, twig, events }: KommoHost): Widget['render_template'] {
  return ({ caption, body, render, block_class_name: name = '' }: WidgetBlock, params = {}) => {
    const [panel] = $('#widgets_block .card-widgets__elements').toArray();
    if (!panel) {
      events.warned?.('render_template', noPanel);
      return;
    }
    const head = element('div', { class: `card-widgets__widget__caption ${caption.class_name}` });
    const content = element('div', { class: 'card-widgets__widget__body' });
    $(head).html(caption.html ?? '');
    $(content).html(body || twig.twig({ data: render ?? '' }).render(params));
    $(panel).append(element('div', { class: `card-widgets__widget ${name}` }, head, content));
    $(document).trigger('widget:render-template');
  };
}

/** The member `widgetsOverlay`: the overlay behind the right panel; a click takes it away. */
export function widgetsOverlay({ $ }: KommoHost): Widget['widgetsOverlay'] {
  return (visible) => {
    $('.widgets-overlay').remove();
    if (visible)
      $('<div class="widgets-overlay">')
        .appendTo(document.body)
        .on('click', ({ currentTarget }) => void $(currentTarget).remove());
  };
}
