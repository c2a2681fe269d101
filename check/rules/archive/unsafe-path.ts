import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { unsafeReason } from '../../unsafe-reason';

export const unsafePath: Rule = {
  id: 'archive/unsafe-path',
  severity: 'error',
  ofAnyArchive: true,
  what: 'Every path is relative, stays inside the archive and uses forward slashes.',
  why: 'Anything else is refused by careful unpackers and misplaced by careless ones; the format allows forward slashes only.',
  source: [sources.zip],
  fix: 'Make the zip file with a current tool, from inside the folder of the widget.',
  example: {
    broken: '..\\\\images\\\\logo.png',
    mended: 'images/logo.png',
  },
  *check({ archive }) {
    for (const { name, kind } of archive.entries) {
      // What is left of `./`, the folder itself.
      if (name === '' && kind === 'folder') continue;
      const reason = unsafeReason(name);
      if (reason !== undefined) yield { file: name, message: `The path ${JSON.stringify(name)} ${reason}.` };
    }
  },
};
