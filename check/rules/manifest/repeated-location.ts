import { cardAreas } from '../../../kommo/facts/locations';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { inManifest, locationsOf } from '../../widget/manifest-document';

export const repeatedLocation: Rule = {
  id: 'manifest/repeated-location',
  severity: 'warning',
  what: 'No area stands in `locations` twice, neither as it is nor with both suffixes.',
  why: "`-1` draws the widget in the right panel and `-0` starts it without; Kommo's own generator lets nobody choose both.",
  source: [sources.locations, sources.vendorGenerator],
  fix: 'Keep one of them: `-1` when the widget shows something there, else `-0`.',
  example: {
    broken: '"locations": ["settings", "digital_pipeline", "lcard-0", "lcard-1"]',
    mended: '"locations": ["settings", "digital_pipeline", "lcard-1"]',
  },
  check: inManifest(function* (manifest) {
    const seen = new Map<string, string>();
    for (const { name, area, node } of locationsOf(manifest)) {
      const earlier = seen.get(area);
      seen.set(area, earlier ?? name);
      if (earlier === undefined) continue;
      if (earlier === name) yield { ...locate(manifest, node), message: `"${name}" stands twice.`, fix: 'Remove one.' };
      else if (cardAreas.has(area))
        yield { ...locate(manifest, node), message: `"${name}" and "${earlier}" name the same area.` };
      else
        yield {
          ...locate(manifest, node),
          message: `"${name}" and "${earlier}" name the same area, which takes no suffix.`,
          fix: `Keep "${area}" alone.`,
        };
    }
  }),
};
