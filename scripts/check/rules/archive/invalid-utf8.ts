import { isUtf8 } from 'node:buffer';

import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { positionsIn } from '../../widget/position';
import { bytesOf } from '../../widget/widget-file';

export const invalidUtf8: Rule = {
  id: 'archive/invalid-utf8',
  severity: 'error',
  what: 'Text files are UTF-8.',
  why: 'Kommo reads them as UTF-8; letters in another encoding arrive as question marks, and such JSON may be refused.',
  source: [sources.structure, sources.json],
  fix: 'Save the file as UTF-8 without a byte-order mark.',
  *check({ files }) {
    for (const file of files.values()) {
      const bytes = bytesOf(file);
      if (!bytes || !/\.(?:json|js|css|twig|html)$/i.test(file.path) || isUtf8(bytes)) continue;
      const text = bytes.toString('utf8');
      const position = positionsIn(text)(text.indexOf('\uFFFD'));
      yield { file: file.entry.name, ...position, message: `${file.entry.name} holds bytes that are not UTF-8.` };
    }
  },
};
