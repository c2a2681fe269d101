import { blockWithoutLocation } from '../../../../check/rules/manifest/block-without-location';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(blockWithoutLocation, {
  'warns of blocks without their location': {
    given: setManifest('locations', ['lcard-1']),
    finds: ['warning manifest.json:34:3 There is the block "dp", but "locations" lacks "digital_pipeline".'],
  },
  'lets settings be, of which the documentation has an example': {
    given: setManifest('locations', ['digital_pipeline']),
  },
  'leaves a missing list to the rule that demands it': { given: setManifest('locations', undefined) },
  'leaves a list that is none to the rule about types': { given: setManifest('locations', 'settings') },
  'lets an empty block be': { given: [setManifest('locations', ['settings']), setManifest('dp', {})] },
});
