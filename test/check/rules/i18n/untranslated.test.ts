import { untranslated } from '../../../../check/rules/i18n/untranslated';
import { setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(untranslated, {
  'names a sentence left in English': {
    given: setJson('i18n/es.json', 'dp/settings/message', 'Text of the message'),
    finds: ['warning i18n/es.json:14:18 "dp.settings.message" is in English in es: "Text of the message".'],
  },
  'passes over single words, technical terms and the name': {
    given: [
      ...['en', 'es'].map((locale) => setJson(`i18n/${locale}.json`, 'settings/key', 'X-API-Key')),
      ...['en', 'es'].map((locale) => setJson(`i18n/${locale}.json`, 'widget/name', 'Greeter by Acme')),
    ],
  },
  'tells once that a whole file is English': {
    given: (files) => files.set('i18n/es.json', files.get('i18n/en.json') ?? Buffer.alloc(0)),
    finds: ['warning i18n/es.json:1:1 4 of 4 texts in i18n/es.json are the English ones.'],
  },
  'looks into lists': {
    given: [setJson('i18n/en.json', 'hints', ['A good hint']), setJson('i18n/es.json', 'hints', ['A good hint'])],
    finds: ['"hints.0" is in English in es: "A good hint".'],
  },
});
