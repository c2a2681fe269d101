import { version } from '../../../../check/rules/manifest/version';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(version, {
  'leaves a number to the rule about types': { given: setManifest('widget/version', 1.5) },
  'accepts numbers with and without dots': { given: setManifest('widget/version', '2') },
  'warns of words': {
    given: setManifest('widget/version', 'aero-control.1.1'),
    finds: ['warning manifest.json:6:16 "widget.version" is "aero-control.1.1", which is not a version number.'],
  },
});
