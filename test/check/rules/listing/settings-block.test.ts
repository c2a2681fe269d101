import { settingsBlock } from '../../../../check/rules/listing/settings-block';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(settingsBlock, {
  'demands it even without an installation': {
    given: [setManifest('settings', undefined), setManifest('widget/installation', false)],
    finds: ['warning manifest.json:1:1 "settings" is missing.'],
  },
  'leaves it to the other rule with one': { given: setManifest('settings', undefined) },
});
