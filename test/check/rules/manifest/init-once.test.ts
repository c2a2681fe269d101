import { initOnce } from '../../../../check/rules/manifest/init-once';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(initOnce, {
  'warns of a text': {
    given: setManifest('widget/init_once', 'N'),
    finds: ['warning manifest.json:8:18 "widget.init_once" is "N"; it must be true or false.'],
  },
  'accepts true': { given: setManifest('widget/init_once', true) },
});
