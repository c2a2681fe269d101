import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

export const encryptedEntry: Rule = {
  id: 'archive/encrypted-entry',
  severity: 'error',
  always: true,
  what: 'No entry is encrypted.',
  why: 'Kommo asks for no password at the upload, so it cannot unpack the file.',
  source: [sources.zip],
  fix: 'Zip the widget without a password.',
  example: {
    broken: 'script.js (with a password)',
    mended: 'script.js',
  },
  *check({ archive }) {
    for (const { name, encrypted } of archive.entries) {
      if (encrypted) yield { file: name, message: `${name} is encrypted.` };
    }
  },
};
