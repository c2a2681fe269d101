import { untranslated } from '../../../../check/rules/i18n/untranslated';
import { put, setJson, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(untranslated, {
  'names a sentence left in English': {
    given: setJson('i18n/es.json', 'dp/settings/message', 'Text of the message'),
    finds: ['warning i18n/es.json:14:18 "dp.settings.message" is the same in en and es: "Text of the message".'],
  },
  'tells once of a file in which there are several': {
    given: [
      ...['en', 'es'].map((locale) => setJson(`i18n/${locale}.json`, 'hints', ['A good hint', 'A better hint'])),
      setJson('i18n/es.json', 'dp/settings/message', 'Text of the message'),
    ],
    finds: [
      'warning i18n/es.json:14:18 "dp.settings.message" is the same in en and es: "Text of the message", and so are 2 more.',
    ],
  },
  'passes over single words, technical terms and the name': {
    given: [
      ...['en', 'es'].map((locale) => setJson(`i18n/${locale}.json`, 'settings/key', 'X-API-Key')),
      ...['en', 'es'].map((locale) => setJson(`i18n/${locale}.json`, 'widget/name', 'Greeter by Acme')),
    ],
  },
  'passes over names and addresses': {
    given: ['en', 'es'].flatMap((locale) => [
      setJson(`i18n/${locale}.json`, 'settings/a', 'Google Sheets & Acme'),
      setJson(`i18n/${locale}.json`, 'settings/c', 'Acme: sales@acme.test.dev'),
      setJson(`i18n/${locale}.json`, 'settings/b', 'Acme <a href="https://acme.test.dev/on/and/on">WhatsApp</a>'),
    ]),
  },
  'points to the English file when the letters are foreign to it': {
    given: ['en', 'es'].map((locale) => setJson(`i18n/${locale}.json`, 'dp/settings/message', 'Mensaje de mañana')),
    finds: ['warning i18n/en.json:14:18 "dp.settings.message" is the same in en and es'],
  },
  'points to the English file where it is Russian': {
    given: [
      setManifest('widget/locale', ['en', 'ru']),
      ...['en', 'ru'].map((locale) => put(`i18n/${locale}.json`, '{ "a": "текст поля", "b": "Sent", "c": "Ok" }')),
    ],
    finds: ['warning i18n/en.json:1:8 "a" is the same in en and ru'],
  },
  'tells once that a whole file is English': {
    given: (files) => files.set('i18n/es.json', files.get('i18n/en.json') ?? Buffer.alloc(0)),
    finds: ['warning i18n/es.json:1:1 4 of 4 texts are the same in i18n/en.json and i18n/es.json.'],
  },
  'looks into lists': {
    given: [setJson('i18n/en.json', 'hints', ['A good hint']), setJson('i18n/es.json', 'hints', ['A good hint'])],
    finds: ['"hints.0" is the same in en and es: "A good hint".'],
  },
});
