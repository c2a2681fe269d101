import { fileWithoutLocale } from '../../../../scripts/check/rules/i18n/file-without-locale';
import { put, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(fileWithoutLocale, {
  'says nothing where no language is listed, which is an error of its own': { given: setManifest('widget/locale', []) },
  'names files of languages that are not listed': {
    given: [put('i18n/ru.json', '{}'), put('i18n/readme.txt', '')],
    finds: ['warning i18n/ru.json i18n/ru.json belongs to no language in "widget.locale".', 'warning i18n/readme.txt'],
  },
});
