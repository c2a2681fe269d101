import { localeWithoutFile } from '../../../../check/rules/i18n/locale-without-file';
import { remove, rename, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(localeWithoutFile, {
  'names the language and the file': {
    given: setManifest('widget/locale', ['en', 'es', 'xx']),
    finds: ['error manifest.json:12:7 The language "xx" has no file i18n/xx.json.'],
  },
  'sees a file with a region': {
    given: rename('i18n/es.json', 'i18n/es-ES.json'),
    finds: ['error manifest.json:11:7 The language "es" has no file i18n/es.json. There is i18n/es-ES.json.'],
  },
  'sees a file with another ending': {
    given: rename('i18n/es.json', 'i18n/es.js'),
    finds: ['error manifest.json:11:7 The language "es" has no file i18n/es.json. There is i18n/es.js.'],
  },
  'leaves a missing i18n/ to its own rule': { given: [remove('i18n/en.json'), remove('i18n/es.json')] },
  'leaves another case and the old layout to their rules': {
    given: [rename('i18n/es.json', 'i18n/ES.json'), rename('i18n/en.json', 'i18n/en/config.json')],
  },
});
