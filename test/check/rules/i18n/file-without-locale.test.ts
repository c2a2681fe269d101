import { fileWithoutLocale } from '../../../../scripts/check/rules/i18n/file-without-locale';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(fileWithoutLocale, {
  'names files of languages that are not listed': {
    given: [put('i18n/ru.json', '{}'), put('i18n/readme.txt', '')],
    finds: ['warning i18n/ru.json i18n/ru.json belongs to no language in "widget.locale".', 'warning i18n/readme.txt'],
  },
});
