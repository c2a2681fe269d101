import { textLength } from '../../../../check/rules/listing/text-length';
import { setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(textLength, {
  'counts without tags': {
    given: [
      setJson('i18n/en.json', 'widget/short_description', 'x'.repeat(51)),
      setJson('i18n/es.json', 'widget/short_description', `<b>${'x'.repeat(50)}</b>`),
    ],
    finds: ['warning i18n/en.json:5:26 The short_description has 51 characters; at most 50 are allowed.'],
  },
  'looks at the description': {
    given: setJson('i18n/en.json', 'widget/description', 'x'.repeat(401)),
    finds: ['warning i18n/en.json:4:20 The description has 401 characters; at most 400 are allowed.'],
  },
});
