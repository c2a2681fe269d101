import { counted } from '../../../shared/counted';
import { sources } from '../../../kommo/facts/sources';
import { wholeArchive } from '../../problem';
import type { Rule } from '../../rule';

export const brokenZip: Rule = {
  id: 'archive/broken-zip',
  severity: 'error',
  always: true,
  what: 'The archive is a whole zip file.',
  why: 'A zip without a sound list of its entries cannot be unpacked; usually a download or an upload was cut off.',
  source: [sources.zip],
  fix: 'Make the zip file again, and check that copying it was not interrupted.',
  example: {
    broken: 'widget.zip (the first half of a download)',
    mended: 'widget.zip (the whole file)',
  },
  *check({ archive }) {
    if (archive.damage === undefined) return;
    const read = archive.entries.length > 0 ? ` after ${counted(archive.entries.length, 'entry', 'entries')}` : '';
    yield { file: wholeArchive, message: `The zip file cannot be read${read}: ${archive.damage}.` };
  },
};
