import { i18nRepeatedKey } from '../../../../check/rules/i18n/repeated-key';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(i18nRepeatedKey, {
  'points to the later of two, at any depth': {
    given: put('i18n/en.json', '{"a": [{"b": 1, "b": 2}]}'),
    finds: ['warning i18n/en.json:1:17 The key "b" stands twice'],
  },
});
