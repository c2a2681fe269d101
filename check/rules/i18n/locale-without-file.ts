import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { inManifest, localesOf } from '../../widget/manifest-document';
import { languageMeant } from '../../widget/language-meant';
import { nestedLocales } from '../../widget/nested-locales';
import { type CheckedWidget, fileInOtherCase, hasFilesIn } from '../../widget/checked-widget';

export const localeWithoutFile: Rule = {
  id: 'i18n/locale-without-file',
  severity: 'error',
  what: 'Every language in `widget.locale` has its file `i18n/<language>.json`.',
  why: 'The documentation demands a file for each entry; without it the widget has no texts in that language. Where there is no i18n/ at all, that is one finding of another rule.',
  source: [sources.manifest, sources.i18n],
  fix: 'Add the file, or take the language out of "widget.locale".',
  example: {
    broken: '"widget": { "locale": ["en", "es", "pt"] }',
    mended: '"widget": { "locale": ["en", "es"] }',
  },
  check: inManifest(function* (manifest, widget) {
    if (!hasFilesIn(widget, 'i18n/')) return;
    const nested = nestedLocales(widget);
    const others = otherNames(widget);
    for (const { locale, node } of localesOf(manifest)) {
      const path = `i18n/${locale}.json`;
      if (widget.files.has(path) || fileInOtherCase(widget, path) || nested.has(locale)) continue;
      const other = others.get(locale);
      const message = `The language "${locale}" has no file ${path}.`;
      if (other === undefined) yield { ...locate(manifest, node), message };
      else yield { ...locate(manifest, node), message: `${message} There is ${other}.`, fix: `Rename it to ${path}.` };
    }
  }),
};

/** Files such as `i18n/en-US.json` and `i18n/en.js` by their language: Kommo's languages have no regions. */
function otherNames({ files }: CheckedWidget): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of files.keys()) {
    const language = languageMeant(path);
    if (language !== undefined) found.set(language, path);
  }
  return found;
}
