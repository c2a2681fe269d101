import { emptyText } from '../../../../check/rules/i18n/empty-text';
import { setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(emptyText, {
  'looks into lists': {
    given: setJson('i18n/en.json', 'days', ['Mon', '']),
    finds: ['warning i18n/en.json:19:5 "days.1" is empty.'],
  },
  'names empty and blank texts': {
    given: [setJson('i18n/en.json', 'settings/login', ''), setJson('i18n/es.json', 'settings/login', '  ')],
    finds: [
      'warning i18n/en.json:9:14 "settings.login" is empty.',
      'warning i18n/es.json:9:14 "settings.login" is empty.',
    ],
  },
});
