import { textMarkup } from '../../../../check/rules/listing/text-markup';
import { setJson } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(textMarkup, {
  'refuses scripts and links without a policy': {
    given: [
      setJson('i18n/en.json', 'settings/login', '<a href="https://a.dev">a</a>'),
      setJson(
        'i18n/es.json',
        'settings/login',
        '<script>1</script><a referrerpolicy="no-referrer" href="https://a.dev">a</a>',
      ),
    ],
    finds: [
      'warning i18n/en.json:9:14 "settings.login" has a link without referrerpolicy.',
      'warning i18n/es.json:9:14 "settings.login" holds a <script>.',
    ],
  },
});
