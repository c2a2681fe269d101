import { nestedLayout } from '../../../../check/rules/i18n/nested-layout';
import { put, rename } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(nestedLayout, {
  'says where the texts belong': {
    given: rename('i18n/en.json', 'i18n/en/config.json'),
    finds: ['error i18n/en/config.json i18n/en/config.json is not read; the texts must be in i18n/en.json.'],
  },
  'lets further files be where the proper one is there': { given: put('i18n/en/more.json', '{}') },
});
