import $ from 'jquery';
import { guard } from '../guard';
import type { Widget } from '../../kommo/types';

/** The elements that one of Kommo's control templates draws; none when Kommo has no such template. */
export const controlTemplate = guard([], (widget: Widget, name: string): Element[] => {
  const markup = widget.render({ ref: `/tmpl/controls/${name}.twig` }, {});
  return $.parseHTML(markup, document).filter((node): node is Element => node instanceof Element);
});
