import { invalidUtf8 } from '../../../../check/rules/archive/invalid-utf8';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(invalidUtf8, {
  'names the place of the first such byte': {
    given: put('i18n/es.json', Buffer.concat([Buffer.from('{\n  "a": "'), Buffer.from([0xe9]), Buffer.from('"}')])),
    finds: ['error i18n/es.json:2:9 i18n/es.json holds bytes that are not UTF-8.'],
  },
  'passes over replacement characters that stand in the text': {
    given: put(
      'i18n/es.json',
      Buffer.concat([Buffer.from('\uFEFF\uFFFDé\uFFFD'), Buffer.from([0xe9]), Buffer.from('"')]),
    ),
    finds: ['error i18n/es.json:1:4 '],
  },
  'lets pictures be': { given: put('images/x.png', Buffer.from([0xff, 0xfe])) },
});
