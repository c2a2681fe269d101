import { sizeText } from '../../facts/limits';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';

const essential = /^(?:manifest\.json|i18n\/[^/]+\.json)$/;

export const oversizedFile: Rule = {
  id: 'archive/oversized-file',
  severity: 'error',
  always: true,
  what: 'Files are of a size that can be checked.',
  why: 'Kommo documents no limit. This check has limits, to be safe with any archive, and what is beyond them has not been judged; it is an error for manifest.json and the i18n files, which no sound widget has so large, and a warning for the rest.',
  source: [sources.own],
  fix: 'Is the file meant to be there? A widget is loaded by every user: move what is large to a server.',
  *check({ files }) {
    for (const { entry, path, content } of files.values()) {
      if (!('oversized' in content)) continue;
      const message = `${entry.name} was not checked: it has ${sizeText(entry.size)}, and ${sizeText(content.oversized)} could still be read.`;
      yield essential.test(path) ? { file: entry.name, message } : { file: entry.name, message, severity: 'warning' };
    }
  },
};
