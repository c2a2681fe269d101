import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { listedLocales, textsOf } from '../../widget/texts';

export const textMarkup: Rule = {
  id: 'listing/text-markup',
  severity: 'warning',
  what: 'Texts hold no `<script>`, and every link in them has `referrerpolicy`.',
  why: 'The review demands it: descriptions are printed as HTML, and a link without it tells the other server which account the visitor came from.',
  source: [sources.listed],
  fix: 'Write links as `<a href="…" referrerpolicy="no-referrer" target="_blank">…</a>`, and leave scripts out.',
  example: {
    broken: '"widget": { "description": "Lee <a href=\\"https://a.dev\\">esto</a>" }',
    mended: '"widget": { "description": "Lee <a href=\\"https://a.dev\\" referrerpolicy=\\"no-referrer\\">esto</a>" }',
  },
  *check(widget) {
    for (const { document } of listedLocales(widget)) {
      for (const { path, value, node } of textsOf(document.root)) {
        const place = locate(document, node);
        if (/<script\b/i.test(value)) yield { ...place, message: `"${path.join('.')}" holds a <script>.` };
        if (/<a\s(?![^>]{0,500}referrerpolicy)/i.test(value))
          yield { ...place, message: `"${path.join('.')}" has a link without referrerpolicy.` };
      }
    }
  },
};
