import { support } from '../../../../check/rules/listing/support';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(support, {
  'demands the block': {
    given: setManifest('widget/support', undefined),
    finds: ['warning manifest.json:2:13 "widget.support" is missing.'],
  },
  'demands addresses': {
    given: setManifest('widget/support', { link: 'http://a.dev' }),
    finds: [
      'warning manifest.json:14:16 "widget.support.email" is not an e-mail address.',
      'warning manifest.json:15:15 "widget.support.link" is not an https address.',
    ],
  },
});
