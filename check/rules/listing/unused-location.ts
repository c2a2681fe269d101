import { locationCallbacks } from '../../../kommo/facts/callbacks';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { inManifest, locationsOf } from '../../widget/manifest-document';
import { callbacksGiven, isAllCodeKnown } from '../../widget/script-names';

export const unusedLocation: Rule = {
  id: 'listing/unused-location',
  severity: 'warning',
  what: 'A location that works by a callback of its own has it: `advanced_settings` has `advancedSettings`, `widget_page` has `initMenuPage`, and so on.',
  why: 'The review refuses locations that are not used. For cards and lists it cannot be told whether they are.',
  source: [sources.listed, sources.script],
  fix: 'Add the callback, or take the location out of "locations", with the block that belongs to it.',
  example: {
    broken: '"locations": ["settings", "digital_pipeline", "lead_sources"]',
    mended: '"locations": ["settings", "digital_pipeline"]',
  },
  check: inManifest(function* (manifest, widget) {
    if (!isAllCodeKnown(widget)) return;
    for (const { name, area, node } of locationsOf(manifest)) {
      const callback = locationCallbacks.get(area);
      if (callback === undefined || callbacksGiven(widget).has(callback)) continue;
      yield {
        ...locate(manifest, node),
        message: `The location "${name}" is listed, but there is no callback "${callback}".`,
      };
    }
  }),
};
