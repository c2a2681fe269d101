import { amocrmLanguage, kommoLanguages } from '../../../kommo/facts/languages';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Rule } from '../../rule';
import type { CheckedWidget } from '../../widget/checked-widget';
import { isForAmocrm, namesAmocrm } from '../../widget/is-for-amocrm';
import { locate } from '../../widget/json-document';
import { inManifest, localesOf } from '../../widget/manifest-document';

export const unknownLanguage: Rule = {
  id: 'i18n/unknown-language',
  severity: 'warning',
  what: `Every language in \`widget.locale\` is one that Kommo has: ${kommoLanguages.join(', ')}.`,
  why: "No user of Kommo can choose another one. amoCRM has ru besides, which is let be in a widget that names amoCRM; Kommo's own lists differ over the years, so this is no error.",
  source: [sources.manifest, sources.vendorGenerator],
  fix: "Write the language's two letters as Kommo does, in the list and in the name of its file, or remove both.",
  example: {
    broken: '"widget": { "locale": ["en", "es", "de"] }',
    mended: '"widget": { "locale": ["en", "es"] }',
  },
  check: inManifest(function* (manifest, widget) {
    for (const { locale, node } of localesOf(manifest)) {
      if (kommoLanguages.includes(locale) || (locale === amocrmLanguage && isForEither(widget))) continue;
      if (locale === amocrmLanguage) {
        const message = `"${locale}" is a language of amoCRM, not of Kommo.`;
        yield {
          ...locate(manifest, node),
          message,
          fix: 'Take it out of the list and delete its file.',
        };
        continue;
      }
      const message = `"${locale}" is not a language of Kommo.${didYouMean(locale.slice(0, 2).toLowerCase(), kommoLanguages)}`;
      yield { ...locate(manifest, node), message };
    }
  }),
};

/** A widget for amoCRM, or one for both products. */
function isForEither(widget: CheckedWidget): boolean {
  return isForAmocrm(widget) || namesAmocrm(widget);
}
