import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

export const overlappingEntries: Rule = {
  id: 'archive/overlapping-entries',
  severity: 'error',
  ofAnyArchive: true,
  what: 'No two entries share bytes of the zip file.',
  why: 'Entries that lie over each other are how a small zip unpacks to a huge one; no packing program makes them.',
  source: [sources.zip],
  fix: 'Make the zip file anew, and look where this one came from.',
  example: {
    broken: `script.js (bytes 0 to 900)
style.css (bytes 500 to 1200)`,
    mended: `script.js (bytes 0 to 900)
style.css (bytes 900 to 1200)`,
  },
  *check({ archive }) {
    const spans = archive.entries.flatMap(({ name, span }) => (span ? [{ name, ...span }] : []));
    let before: { name: string; end: number } | undefined;
    for (const span of spans.toSorted((a, b) => a.start - b.start)) {
      if (before && span.start < before.end) {
        yield { file: span.name, message: `${span.name} shares bytes of the zip file with ${before.name}.` };
      }
      if (!before || span.end > before.end) before = span;
    }
  },
};
