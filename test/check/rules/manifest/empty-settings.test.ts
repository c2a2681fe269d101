import { emptySettings } from '../../../../check/rules/manifest/empty-settings';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(emptySettings, {
  'warns of settings without a field in a widget that is to be installed': {
    given: setManifest('settings', {}),
    finds: ['warning manifest.json:23:15 "settings" is empty, though "widget.installation" is true.'],
  },
  'lets them be where there is nothing to set': {
    given: [setManifest('settings', {}), setManifest('widget/installation', false)],
  },
});
