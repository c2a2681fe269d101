import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { itemsOf, locate, valueAt } from '../../widget/json-document';
import { inManifest, localesOf } from '../../widget/manifest-document';

export const localeList: Rule = {
  id: 'i18n/locale-list',
  severity: 'error',
  what: '`widget.locale` names at least one language, and each once.',
  why: 'A widget without a language has no texts at all. A repeated language is a warning.',
  source: [sources.manifest],
  fix: 'List each language that has a file in i18n/ once.',
  example: {
    broken: '"widget": { "locale": [] }',
    mended: '"widget": { "locale": ["en", "es"] }',
  },
  check: inManifest(function* (manifest) {
    const list = valueAt(manifest.root, 'widget', 'locale');
    if (list?.type === 'array' && itemsOf(list).length === 0) {
      yield { ...locate(manifest, list), message: '"widget.locale" is empty.' };
    }
    const seen = new Set<string>();
    for (const { locale, node } of localesOf(manifest)) {
      if (seen.has(locale))
        yield { ...locate(manifest, node), message: `"${locale}" is listed twice.`, severity: 'warning' };
      seen.add(locale);
    }
  }),
};
