import { locationBlocks } from '../../../kommo/facts/location-blocks';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate, valueAt } from '../../widget/json-document';
import { inManifest, isOnCard, locationsOf } from '../../widget/manifest-document';

export const locationWithoutBlock: Rule = {
  id: 'manifest/location-without-block',
  severity: 'error',
  what: 'A location has the block that belongs to it: `digital_pipeline` has `dp`, `advanced_settings` has `advanced`, `card_sdk` a card.',
  why: '`digital_pipeline` demands `dp`, and `card_sdk` demands lcard, ccard or comcard. The other blocks are documented with their location but not said to be mandatory, so their absence is a warning.',
  source: [sources.locations, sources.manifest, sources.pipeline],
  fix: 'Add the block as `--explain manifest/location-without-block` shows it, or remove the location.',
  example: {
    broken: '"locations": ["settings", "digital_pipeline", "sms"]',
    mended: `"locations": ["settings", "digital_pipeline", "sms"],
"sms": { "endpoint": "https://sms.widgets.test.dev/send" }`,
  },
  check: inManifest(function* (manifest) {
    const locations = locationsOf(manifest);
    for (const { area, node } of locations) {
      const needed = locationBlocks.find((entry) => entry.area === area);
      if (needed && !valueAt(manifest.root, needed.block)) {
        const message = `The location "${area}" needs the block "${needed.block}", which is missing.`;
        yield { ...locate(manifest, node), message, ...(needed.demanded ? {} : { severity: 'warning' as const }) };
      }
      if (area === 'card_sdk' && !locations.some(isOnCard)) {
        const message = 'The location "card_sdk" needs one of "lcard", "ccard" and "comcard" beside it.';
        yield { ...locate(manifest, node), message, fix: 'Add the card, or remove "card_sdk".' };
      }
    }
  }),
};
