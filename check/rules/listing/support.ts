import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, stringOf, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

// Of a bounded length first: without, a text of many dots or signs would be gone over again from each of them.
const demanded = [
  { key: 'link', pattern: /^(?=.{1,2000}$)https:\/\/\S+\.\S+$/, called: 'an https address' },
  { key: 'email', pattern: /^(?=.{1,254}$)\S+@\S+\.\S+$/, called: 'an e-mail address' },
];

export const support: Rule = {
  id: 'listing/support',
  severity: 'warning',
  what: '`widget.support` has a `link` that is an https address and an `email`.',
  why: 'Users of a listed widget must be able to ask its maker.',
  source: [sources.manifest, sources.amocrmReview],
  fix: 'Add `"support": { "link": "https://…", "email": "…@…" }`.',
  example: {
    broken: '"widget": { "support": { "link": "http://a.dev" } }',
    mended: '"widget": { "support": { "link": "https://widgets.test.dev/help", "email": "help@widgets.test.dev" } }',
  },
  check: inManifest(function* (manifest) {
    const widget = valueAt(manifest.root, 'widget');
    if (widget?.type !== 'object') return;
    const block = valueAt(widget, 'support');
    if (block?.type !== 'object') {
      yield { ...locate(manifest, widget, 'support'), message: '"widget.support" is missing.' };
      return;
    }
    for (const { key, pattern, called } of demanded) {
      const node = valueAt(block, key);
      if (pattern.test(stringOf(node) ?? '')) continue;
      const place = node ? locate(manifest, node) : locate(manifest, block, key);
      yield { ...place, message: `"widget.support.${key}" is not ${called}.` };
    }
  }),
};
