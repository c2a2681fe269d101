import { localeList } from '../../../../check/rules/i18n/locale-list';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(localeList, {
  'refuses an empty list': {
    given: setManifest('widget/locale', []),
    finds: ['error manifest.json:9:15 "widget.locale" is empty.'],
  },
  'warns of a language twice': {
    given: setManifest('widget/locale', ['en', 'es', 'en']),
    finds: ['warning manifest.json:12:7 "en" is listed twice.'],
  },
});
