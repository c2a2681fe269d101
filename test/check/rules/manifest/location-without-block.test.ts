import { locationWithoutBlock } from '../../../../check/rules/manifest/location-without-block';
import { setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(locationWithoutBlock, {
  'demands dp for the pipeline': {
    given: setManifest('dp', undefined),
    finds: ['error manifest.json:21:5 The location "digital_pipeline" needs the block "dp", which is missing.'],
  },
  'warns of other blocks': {
    given: setManifest('locations', ['advanced_settings']),
    finds: ['warning manifest.json:20:5 The location "advanced_settings" needs the block "advanced"'],
  },
  'demands a card for card_sdk': {
    given: setManifest('locations', ['card_sdk', 'llist-0']),
    finds: ['error manifest.json:20:5 The location "card_sdk" needs one of "lcard"'],
  },
  'takes a card with a suffix for one': { given: setManifest('locations', ['card_sdk', 'ccard-0']) },
});
