import { unknownLanguage } from '../../../../check/rules/i18n/unknown-language';
import { replace, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(unknownLanguage, {
  'warns of languages that Kommo does not have': {
    given: setManifest('widget/locale', ['en_US', 'de', 'ru']),
    finds: [
      'warning manifest.json:10:7 "en_US" is not a language of Kommo. Did you mean "en"?',
      'warning manifest.json:11:7 "de" is not a language of Kommo.',
      'warning manifest.json:12:7 "ru" is a language of amoCRM, not of Kommo.',
    ],
  },
  'lets ru be in a widget for both products': {
    given: [
      setManifest('widget/locale', ['en', 'es', 'ru']),
      replace('script.js', 'widget.text', "APP || AMOCRM || 'https://www.kommo.com'"),
    ],
  },
  'lets ru be in a widget for amoCRM': { given: setManifest('widget/locale', ['ru']) },
});
