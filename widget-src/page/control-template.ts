import $ from 'jquery';
import type { Widget } from '../kommo';

/**
 * The elements that one of Kommo's control templates draws; empty when Kommo has no such template.
 *
 * `params` end up in markup: no text of a user may be among them.
 */
export function controlTemplate(widget: Widget, name: string, params: object): Element[] {
  try {
    const markup = widget.render({ ref: `/tmpl/controls/${name}.twig` }, params);
    return $.parseHTML(markup, document).filter((node): node is Element => node instanceof Element);
  } catch (error) {
    console.trace(error);
    return [];
  }
}
