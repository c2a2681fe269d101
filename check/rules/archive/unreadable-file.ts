import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

export const unreadableFile: Rule = {
  id: 'archive/unreadable-file',
  severity: 'error',
  always: true,
  what: 'Every file can be unpacked, to the size and the checksum that the archive declares, and nothing is left of its packed bytes.',
  why: 'A file that is damaged or lies about its size is refused, or arrives as something else.',
  source: [sources.zip],
  fix: 'Make the zip file again.',
  example: {
    broken: 'script.js (its checksum does not match)',
    mended: 'script.js',
  },
  *check({ files }) {
    for (const { entry, content } of files.values()) {
      if (entry.encrypted || !('unreadable' in content)) continue;
      yield { file: entry.name, message: `${entry.name} ${content.unreadable}.` };
    }
  },
};
