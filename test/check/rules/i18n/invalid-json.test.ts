import { i18nInvalidJson } from '../../../../check/rules/i18n/invalid-json';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(i18nInvalidJson, {
  'points to the error': {
    given: put('i18n/en.json', '{\n  "widget": {"name": "x"\n}'),
    finds: ['error i18n/en.json:3:2 i18n/en.json is not JSON: a "}" is missing.'],
  },
  'warns where the manifest lists other languages': {
    given: [put('i18n/ru.json', '{'), put('i18n/tr.json', '[]')],
    finds: ['warning i18n/ru.json:1:2', 'warning i18n/tr.json:1:1 i18n/tr.json is not an object.'],
  },
  'names a byte-order mark': {
    given: replace('i18n/es.json', '{', '\uFEFF{'),
    finds: ['error i18n/es.json:1:1 i18n/es.json starts with a byte-order mark.'],
  },
  'leaves a file in another encoding to the rule about that': {
    given: put('i18n/es.json', Buffer.from('\uFEFF{ "widget": {} }', 'utf16le')),
  },
  'refuses what is no object': {
    given: put('i18n/es.json', '"x"'),
    finds: ['error i18n/es.json:1:1 i18n/es.json is not an object.'],
  },
});
