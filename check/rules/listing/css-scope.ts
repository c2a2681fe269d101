import { excerpt } from '../../excerpt';
import { sources } from '../../../kommo/facts/sources';
import { cssSelectors } from '../../widget/css-selectors';
import type { Rule } from '../../rule';
import { positionsIn } from '../../widget/position';
import { textOf } from '../../widget/widget-file';

/** Beginnings of class names and ids that the page itself uses. */
const pageNames =
  /^[.#](?:button-input|button-cancel|card-|control-|control__|content-table|digital-pipeline|digital_pipeline|feed|js-|list-|list__|linked-form|modal|nav__|notes-|pipeline|tips|tips-|text-input|widget_settings|widget-settings|widgets_block|work-area|page_holder)/;

export const cssScope: Rule = {
  id: 'listing/css-scope',
  severity: 'warning',
  what: "Every selector in the CSS starts with an id or a class of the widget's own.",
  why: "The review demands one root of the widget's own, such as `#kommo_widget_code`: a bare `input` or a class of Kommo's changes the whole page.",
  source: [sources.listed],
  fix: "Put the widget's own root before the selector.",
  example: {
    broken: 'input { border: 0 }',
    mended: '#kommo_greeter input { border: 0 }',
  },
  *check({ files }) {
    for (const file of files.values()) {
      const text = file.path.endsWith('.css') ? textOf(file) : undefined;
      if (text === undefined) continue;
      const positionAt = positionsIn(text);
      for (const { selector, offset } of cssSelectors(text)) {
        if (isOwn(selector)) continue;
        yield {
          file: file.entry.name,
          ...positionAt(offset),
          message: `The selector "${excerpt(selector)}" is not the widget's own.`,
        };
      }
    }
  },
};

/** Own is what has an id or a class in its first part that is none of the page's; an attribute could be anybody's. */
function isOwn(selector: string): boolean {
  const first = selector.split(/[\s>+~]+/).find(Boolean) ?? '';
  const names = first.match(/[.#][\w-]+/g) ?? [];
  return names.some((name) => !pageNames.test(name));
}
