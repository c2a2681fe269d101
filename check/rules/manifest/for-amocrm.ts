import { kommoLanguages } from '../../../kommo/facts/languages';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { isForAmocrm } from '../../widget/is-for-amocrm';
import { locate, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const forAmocrm: Rule = {
  id: 'manifest/for-amocrm',
  severity: 'warning',
  what: 'The widget is one for Kommo, not for amoCRM only.',
  why: "Both products take the same archives, with other languages, areas and pictures. A widget whose only or first language is ru, or one that names amoCRM beside it and never Kommo's host, is judged by what amoCRM documents; this is told once, so that nobody takes the verdict for one about Kommo.",
  source: [sources.manifest, sources.amocrmReview],
  fix: `For amoCRM, nothing is to be done. For Kommo, list languages that it has (${kommoLanguages.join(', ')}) in "widget.locale", each with its file in i18n/, and take out ru with its file.`,
  example: {
    broken: '"widget": { "locale": ["ru"] }',
    mended: '"widget": { "locale": ["en", "es"] }',
  },
  check: inManifest(function* (manifest, widget) {
    const list = valueAt(manifest.root, 'widget', 'locale');
    if (!list || !isForAmocrm(widget)) return;
    yield {
      ...locate(manifest, list),
      message: 'This is a widget for amoCRM, and is judged by what amoCRM documents.',
    };
  }),
};
