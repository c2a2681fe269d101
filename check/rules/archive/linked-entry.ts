import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

export const linkedEntry: Rule = {
  id: 'archive/linked-entry',
  severity: 'error',
  ofAnyArchive: true,
  what: 'Entries are files and folders, not links or devices.',
  why: 'A link points to something outside the archive that is not there after the upload. This check does not follow links.',
  source: [sources.zip],
  fix: 'Put the file itself in the place of the link.',
  example: {
    broken: 'style.css -> ../shared/style.css',
    mended: 'style.css',
  },
  *check({ archive }) {
    for (const { name, kind } of archive.entries) {
      if (kind === 'link') yield { file: name, message: `${name} is a symbolic link.` };
      if (kind === 'other') yield { file: name, message: `${name} is neither a file nor a folder.` };
    }
  },
};
