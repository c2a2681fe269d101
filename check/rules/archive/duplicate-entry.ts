import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

export const duplicateEntry: Rule = {
  id: 'archive/duplicate-entry',
  severity: 'error',
  ofAnyArchive: true,
  what: 'No two entries have the same path.',
  why: 'Which of them counts depends on the program that unpacks: Kommo may see another file than you.',
  source: [sources.zip],
  fix: 'Make the zip file anew rather than adding to an old one.',
  example: {
    broken: `script.js
script.js`,
    mended: 'script.js',
  },
  *check({ archive }) {
    const counts = new Map<string, number>();
    for (const { name, kind } of archive.entries) {
      if (kind !== 'folder') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const [path, count] of counts) {
      if (count > 1) yield { file: path, message: `There are ${count} entries called ${path}.` };
    }
  },
};
