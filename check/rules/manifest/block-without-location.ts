import { locationBlocks } from '../../../kommo/facts/location-blocks';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locateKey, membersOf, valueAt } from '../../widget/json-document';
import { hasLocation, inManifest } from '../../widget/manifest-document';

const blocks: readonly { area: string; block: string }[] = [
  ...locationBlocks,
  { area: 'lead_sources', block: 'lead_sources' },
];

export const blockWithoutLocation: Rule = {
  id: 'manifest/block-without-location',
  severity: 'warning',
  what: 'A block of the manifest has its location: `dp` has `digital_pipeline`, `advanced` has `advanced_settings`, and so on.',
  why: 'Without the location the widget is not started there, so the block does nothing. `settings` are not judged: the documentation itself has fields without the location of that name.',
  source: [sources.locations, sources.fieldTypes],
  fix: 'Add the location to "locations", or remove the block with its texts.',
  example: {
    broken: `"sms": { "endpoint": "https://sms.widgets.test.dev/send" },
"locations": ["settings", "digital_pipeline"]`,
    mended: `"sms": { "endpoint": "https://sms.widgets.test.dev/send" },
"locations": ["settings", "digital_pipeline", "sms"]`,
  },
  check: inManifest(function* (manifest) {
    if (valueAt(manifest.root, 'locations')?.type !== 'array') return;
    for (const member of membersOf(manifest.root)) {
      const known = blocks.find(({ block }) => block === member.key);
      const isEmpty = membersOf(member.value).length === 0;
      if (!known || isEmpty || hasLocation(manifest, known.area)) continue;
      const message = `There is the block "${member.key}", but "locations" lacks "${known.area}".`;
      yield { ...locateKey(manifest, member), message };
    }
  }),
};
