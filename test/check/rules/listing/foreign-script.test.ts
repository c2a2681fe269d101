import { foreignScript } from '../../../../check/rules/listing/foreign-script';
import { replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(foreignScript, {
  'lets public libraries be': {
    given: replace(
      'script.js',
      "['jquery']",
      "['jquery', '//cdn.jsdelivr.net/npm/a@1/a.js', 'https://widgets.test.dev/a.js']",
    ),
    finds: ['warning script.js:1:54 A script is loaded from widgets.test.dev.'],
  },
});
