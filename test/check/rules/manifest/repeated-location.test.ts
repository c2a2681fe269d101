import { repeatedLocation } from '../../../../check/rules/manifest/repeated-location';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(repeatedLocation, {
  'warns of an area twice': {
    given: setManifest('locations', ['lcard-0', 'settings', 'lcard-1', 'settings']),
    finds: [
      'warning manifest.json:22:5 "lcard-1" and "lcard-0" name the same area.',
      'warning manifest.json:23:5 "settings" stands twice.',
    ],
  },
  'knows that everywhere takes no suffix': {
    given: setManifest('locations', ['everywhere', 'everywhere-0', 'lcard-1']),
    finds: ['warning manifest.json:21:5 "everywhere-0" and "everywhere" name the same area, which takes no suffix.'],
  },
});
