import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

export const ambiguousZip: Rule = {
  id: 'archive/ambiguous-zip',
  severity: 'error',
  always: true,
  what: 'Every program that unpacks the zip gets the same files from it: each entry says the same in the list and beside its content, and every byte belongs to one.',
  why: 'Some programs go by the list at the end of a zip, some by what stands beside the content, some read from the start. Where these differ, Kommo may unpack other files than were checked.',
  source: [sources.zip],
  fix: 'Make the zip file anew with a current tool, and look where this one came from.',
  example: {
    broken: 'script.js in the list, other.js beside its content',
    mended: 'script.js in both places',
  },
  *check({ archive }) {
    for (const { name, message } of archive.faults) yield { file: name, message: `${message}.` };
  },
};
