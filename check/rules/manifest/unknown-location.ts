import { amocrmAreas, cardAreas, plainAreas } from '../../../kommo/facts/locations';
import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';
import { isForAmocrm } from '../../widget/is-for-amocrm';
import { locate } from '../../widget/json-document';
import { inManifest, type Location, locationsOf } from '../../widget/manifest-document';

export const unknownLocation: Rule = {
  id: 'manifest/unknown-location',
  severity: 'error',
  what: 'Every entry of `locations` is an area of Kommo; cards and lists take `-1` or `-0`, the others no suffix.',
  why: 'In an area that does not exist the widget never starts. Areas that only amoCRM documents, and suffixes where none belongs, are a warning.',
  source: [sources.locations],
  fix: 'Correct the entry, or remove it.',
  example: {
    broken: '"locations": ["settings", "digital_pipline"]',
    mended: '"locations": ["settings", "digital_pipeline"]',
  },
  check: inManifest(function* (manifest, widget) {
    const locations = locationsOf(manifest);
    const names = new Set(locations.map(({ name }) => name));
    for (const location of locations) {
      if (amocrmAreas.has(location.area) && isForAmocrm(widget)) continue;
      // What names an area once more is told as that.
      if (location.name !== location.area && names.has(location.area)) continue;
      const problem = judge(location);
      const only = locations.length === 1 ? { fix: 'Correct the entry: a widget needs an area to start in.' } : {};
      if (problem) yield { ...locate(manifest, location.node), ...only, ...problem };
    }
  }),
};

function judge({ name, area, suffix }: Location): Omit<Problem, 'file'> | undefined {
  if (amocrmAreas.has(area))
    return { message: `"${name}" is a location of amoCRM, not of Kommo.`, severity: 'warning' };
  if (cardAreas.has(area) && (suffix === undefined || suffix === '0' || suffix === '1')) return undefined;
  if (plainAreas.has(area)) return suffixProblem(name, area, suffix);
  return { message: `"${name}" is not a location.${didYouMean(name, allNames())}` };
}

function suffixProblem(name: string, area: string, suffix: string | undefined): Omit<Problem, 'file'> | undefined {
  if (suffix === undefined) return undefined;
  return {
    message: `"${name}" has a suffix, which "${area}" does not take.`,
    fix: `Write "${area}".`,
    severity: 'warning',
  };
}

function allNames(): string[] {
  return [...plainAreas, ...Array.from(cardAreas).flatMap((area) => [area, `${area}-0`, `${area}-1`])];
}
