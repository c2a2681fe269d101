import { amocrmLanguage, kommoLanguages } from '../../../kommo/facts/languages';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import type { CheckedWidget } from '../../widget/checked-widget';
import { languageMeant } from '../../widget/language-meant';
import { inManifest, localesOf } from '../../widget/manifest-document';

/** Names that are no slip of the pen. */
const languages: ReadonlySet<string> = new Set([...kommoLanguages, amocrmLanguage]);

export const fileWithoutLocale: Rule = {
  id: 'i18n/file-without-locale',
  severity: 'warning',
  what: 'Every file in i18n/ belongs to a language in `widget.locale`.',
  why: 'Nobody sees the texts of a language that is not listed, and the review counts languages and files.',
  source: [sources.manifest, sources.amocrmReview],
  fix: 'Add the language to "widget.locale", or delete the file.',
  example: {
    broken: 'i18n/tr.json, and "locale": ["en", "es"]',
    mended: 'i18n/tr.json, and "locale": ["en", "es", "tr"]',
  },
  check: inManifest(function* (manifest, widget) {
    const listed = new Set(localesOf(manifest).map(({ locale }) => locale));
    if (listed.size === 0) return;
    const listedInLowerCase = new Set([...listed].map((locale) => locale.toLowerCase()));
    for (const { path, entry } of widget.files.values()) {
      const name = /^i18n\/([^/]+)$/.exec(path)?.[1];
      if (name === undefined) continue;
      const locale = name.replace(/\.json$/, '');
      if (name.endsWith('.json') && listedInLowerCase.has(locale.toLowerCase())) continue;
      if (isToldOtherwise(widget, path, listed)) continue;
      const hint = languages.has(locale) ? '' : didYouMean(locale, listed);
      yield { file: entry.name, message: `${path} belongs to no language in "widget.locale".${hint}` };
    }
  }),
};

/** A file that is told with the language that has none. */
function isToldOtherwise({ files }: CheckedWidget, path: string, listed: ReadonlySet<string>): boolean {
  const language = languageMeant(path);
  return language !== undefined && listed.has(language) && !files.has(`i18n/${language}.json`);
}
