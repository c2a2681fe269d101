import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { nestedLocales } from '../../widget/nested-locales';

export const nestedLayout: Rule = {
  id: 'i18n/nested-layout',
  severity: 'error',
  what: 'i18n files lie directly in i18n/, one a language.',
  why: 'Kommo reads `i18n/<language>.json`. The layout `i18n/<language>/config.json` of very old widgets is not documented any more.',
  source: [sources.i18n],
  fix: 'Move the texts to i18n/<language>.json.',
  example: {
    broken: 'i18n/es/config.json',
    mended: 'i18n/es.json',
  },
  *check(widget) {
    for (const [locale, file] of nestedLocales(widget)) {
      if (widget.files.has(`i18n/${locale}.json`)) continue;
      const message = `${file.path} is not read; the texts must be in i18n/${locale}.json.`;
      yield { file: file.entry.name, message };
    }
  },
};
