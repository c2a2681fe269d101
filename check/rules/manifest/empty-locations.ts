import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { itemsOf, locate, valueAt } from '../../widget/json-document';
import { inManifest } from '../../widget/manifest-document';

export const emptyLocations: Rule = {
  id: 'manifest/empty-locations',
  severity: 'warning',
  what: '`locations` names at least one area.',
  why: "A widget starts in the areas that it lists, so one without any never starts. The documentation does not forbid it, and the example of Kommo's own generator has an empty list.",
  source: [sources.locations, sources.vendorGenerator],
  fix: 'Name the areas in which the widget is to start, such as "settings" or "digital_pipeline".',
  example: {
    broken: '"locations": []',
    mended: '"locations": ["settings", "digital_pipeline"]',
  },
  check: inManifest(function* (manifest) {
    const list = valueAt(manifest.root, 'locations');
    if (list?.type !== 'array' || itemsOf(list).length > 0) return;
    yield { ...locate(manifest, list), message: '"locations" is empty.' };
  }),
};
