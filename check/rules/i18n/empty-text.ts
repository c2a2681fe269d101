import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { listedLocales, textsOf } from '../../widget/texts';

export const emptyText: Rule = {
  id: 'i18n/empty-text',
  severity: 'warning',
  what: 'No text is empty.',
  why: 'Where the text belongs the user sees nothing.',
  source: [sources.i18n],
  fix: 'Write the text; a key that neither the manifest nor the script names can go, in every language.',
  example: {
    broken: '"settings": { "login": "" }',
    mended: '"settings": { "login": "Usuario" }',
  },
  *check(widget) {
    for (const { document } of listedLocales(widget)) {
      for (const { path, value, node } of textsOf(document.root)) {
        if (value.trim() === '') yield { ...locate(document, node), message: `"${path.join('.')}" is empty.` };
      }
    }
  },
};
