import { cardAreas } from '../../../kommo/facts/locations';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';
import { inManifest, type Location, locationsOf, type ManifestDocument } from '../../widget/manifest-document';

export const repeatedLocation: Rule = {
  id: 'manifest/repeated-location',
  severity: 'warning',
  what: 'No area stands in `locations` twice, neither as it is nor with both suffixes.',
  why: "`-1` draws the widget in the right panel and `-0` starts it without; Kommo's own generator lets nobody choose both.",
  source: [sources.locations, sources.vendorGenerator],
  fix: 'Keep one of each area: `-1` when the widget shows something there, else `-0`.',
  example: {
    broken: '"locations": ["settings", "digital_pipeline", "lcard-0", "lcard-1"]',
    mended: '"locations": ["settings", "digital_pipeline", "lcard-1"]',
  },
  check: inManifest(function* (manifest) {
    const repeated = repeatedAreas(manifest);
    const withSuffixes = repeated.filter(isWithSuffixes);
    for (const entry of repeated.filter((other) => !withSuffixes.includes(other)))
      yield { ...locate(manifest, entry.again.node), ...wordsOf(entry) };
    const [first] = withSuffixes;
    if (!first) return;
    const names = withSuffixes.map(({ locations }) => locations.map(({ name }) => name).join(', '));
    yield { ...locate(manifest, first.again.node), message: `These name the same area: ${names.join('; ')}.` };
  }),
};

/** An area that is named more than once, and its second place. */
interface RepeatedArea {
  area: string;
  locations: readonly Location[];
  again: Location;
}

function repeatedAreas(manifest: ManifestDocument): RepeatedArea[] {
  const byArea = new Map<string, Location[]>();
  for (const location of locationsOf(manifest)) {
    const same = byArea.get(location.area);
    if (same) same.push(location);
    else byArea.set(location.area, [location]);
  }
  return [...byArea].flatMap(([area, locations]) => (locations[1] ? [{ area, locations, again: locations[1] }] : []));
}

function isWithSuffixes({ area, locations, again }: RepeatedArea): boolean {
  return cardAreas.has(area) && locations.some(({ name }) => name !== again.name);
}

function wordsOf({ area, locations, again }: RepeatedArea): { message: string; fix: string } {
  const other = locations.find(({ name }) => name !== again.name);
  return other
    ? {
        message: `"${again.name}" and "${other.name}" name the same area, which takes no suffix.`,
        fix: `Keep "${area}" alone.`,
      }
    : { message: `"${again.name}" stands twice.`, fix: 'Remove one.' };
}
