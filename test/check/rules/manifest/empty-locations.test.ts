import { emptyLocations } from '../../../../check/rules/manifest/empty-locations';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(emptyLocations, {
  'warns of an empty list': {
    given: setManifest('locations', []),
    finds: ['warning manifest.json:19:16 "locations" is empty.'],
  },
  'leaves another type to the rule about types': { given: setManifest('locations', 'settings') },
});
