import { forAmocrm } from '../../../../check/rules/manifest/for-amocrm';
import { replace, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const says = 'warning manifest.json:9:15 This is a widget for amoCRM, and is judged by what amoCRM documents.';

describeRule(forAmocrm, {
  'tells of a widget whose only language is Russian': { given: setManifest('widget/locale', ['ru']), finds: [says] },
  'tells of one whose first language is Russian': { given: setManifest('widget/locale', ['ru', 'en']), finds: [says] },
  'tells of one that names a host of amoCRM': {
    given: [
      setManifest('widget/locale', ['en', 'ru']),
      setManifest('widget/support/link', 'https://www.amocrm.ru/support'),
    ],
    finds: [says],
  },
  'tells of one with an area of amoCRM': {
    given: [setManifest('widget/locale', ['en', 'ru']), setManifest('locations', ['cucard-1'])],
    finds: [says],
  },
  'takes one that names Kommo for both': {
    given: [setManifest('widget/locale', ['ru']), replace('script.js', 'widget.text', "'https://www.kommo.com'")],
  },
  'tells of one that uses the object of its page': {
    given: [setManifest('widget/locale', ['en', 'ru']), replace('script.js', 'widget.text', 'AMOCRM.lang_id')],
    finds: [says],
  },
  'takes one with a language of Kommo alone for Kommo': { given: setManifest('widget/locale', ['ru', 'tr']) },
  'takes Russian beside other languages for one more': { given: setManifest('widget/locale', ['en', 'es', 'ru']) },
});
