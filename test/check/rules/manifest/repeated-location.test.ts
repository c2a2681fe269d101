import { repeatedLocation } from '../../../../check/rules/manifest/repeated-location';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(repeatedLocation, {
  'warns of an area twice': {
    given: setManifest('locations', ['lcard-0', 'settings', 'lcard-1', 'settings']),
    finds: [
      'warning manifest.json:22:5 These name the same area: lcard-0, lcard-1.',
      'warning manifest.json:23:5 "settings" stands twice.',
    ],
  },
  'tells of all cards and lists at once': {
    given: setManifest('locations', ['lcard', 'lcard-0', 'lcard-1', 'settings', 'clist-0', 'clist-1', 'ccard-1']),
    finds: ['warning manifest.json:21:5 These name the same area: lcard, lcard-0, lcard-1; clist-0, clist-1.'],
  },
  'takes one that is written twice for what it is': {
    given: setManifest('locations', ['settings', 'lcard-1', 'lcard-1']),
    finds: ['warning manifest.json:22:5 "lcard-1" stands twice.'],
  },
  'knows that everywhere takes no suffix': {
    given: setManifest('locations', ['everywhere', 'everywhere-0', 'lcard-1']),
    finds: ['warning manifest.json:21:5 "everywhere-0" and "everywhere" name the same area, which takes no suffix.'],
  },
});
