import { unusedLocation } from '../../../../check/rules/listing/unused-location';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(unusedLocation, {
  'names a location without its callback': {
    given: setManifest('locations', ['settings', 'advanced_settings', 'widget_page']),
    finds: [
      'warning manifest.json:21:5 The location "advanced_settings" is listed, but there is no callback "advancedSettings".',
      'warning manifest.json:22:5 The location "widget_page"',
    ],
  },
});
