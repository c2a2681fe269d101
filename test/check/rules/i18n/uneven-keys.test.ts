import { unevenKeys } from '../../../../check/rules/i18n/uneven-keys';
import { put, remove, setJson, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(unevenKeys, {
  'measures against English, wherever it stands': {
    given: [
      remove('i18n/en.json'),
      put('i18n/pt.json', '{"b":""}'),
      put('i18n/en.json', '{}'),
      put('i18n/es.json', '{"a":""}'),
      setManifest('widget/locale', ['pt', 'en', 'es']),
    ],
    finds: ['i18n/en.json lacks "a", which i18n/es.json has.', 'i18n/en.json lacks "b", which i18n/pt.json has.'],
  },
  'sees a key that one language lacks, in both directions': {
    given: [setJson('i18n/en.json', 'dp/hint', 'Hint'), setJson('i18n/es.json', 'errors/none', 'Nada')],
    finds: [
      'warning i18n/es.json:12:9 i18n/es.json lacks "dp.hint", which i18n/en.json has.',
      'warning i18n/en.json:1:1 i18n/en.json lacks "errors"',
    ],
  },
  'compares lists': {
    given: [setJson('i18n/en.json', 'days', ['Mon', 'Tue']), setJson('i18n/es.json', 'days', ['Lun'])],
    finds: ['warning i18n/es.json:17:11 i18n/es.json lacks "days.1", which i18n/en.json has.'],
  },
  'sees texts in one language where another has a text': {
    given: [setJson('i18n/en.json', 'hints', {}), setJson('i18n/es.json', 'hints', 'Nada')],
    finds: ['warning i18n/es.json:17:12 "hints" is a text in i18n/es.json and holds texts in i18n/en.json.'],
  },
  'names what it is instead of a text': {
    given: [setJson('i18n/en.json', 'hints', {}), setJson('i18n/es.json', 'hints', 5)],
    finds: ['"hints" is of type number in i18n/es.json and holds texts in i18n/en.json.'],
  },
  'leaves paths of the manifest to the rule about missing texts': {
    given: setJson('i18n/es.json', 'settings/login', undefined),
  },
});
