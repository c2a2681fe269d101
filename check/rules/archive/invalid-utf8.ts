import { isUtf8 } from 'node:buffer';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { type Position, positionsIn } from '../../widget/position';
import { bytesOf, isSourceText } from '../../widget/widget-file';

export const invalidUtf8: Rule = {
  id: 'archive/invalid-utf8',
  severity: 'error',
  what: 'Text files are UTF-8.',
  why: 'Kommo reads them as UTF-8; letters in another encoding arrive as question marks, and such JSON may be refused.',
  source: [sources.structure, sources.json],
  fix: 'Save the file as UTF-8 without a byte-order mark.',
  example: {
    broken: 'i18n/es.json (Windows-1252)',
    mended: 'i18n/es.json (UTF-8)',
  },
  *check({ files }) {
    for (const file of files.values()) {
      const bytes = bytesOf(file);
      if (!bytes || !isSourceText(file) || isUtf8(bytes)) continue;
      const position = positionOfFirst(bytes);
      yield { file: file.entry.name, ...position, message: `${file.entry.name} holds bytes that are not UTF-8.` };
    }
  },
};

const replacement = '\uFFFD';
const byteOrderMark = Buffer.from('\uFEFF');

/** Where the first bytes stand that are not UTF-8. A replacement character may stand in the text itself before them. */
function positionOfFirst(bytes: Buffer): Position {
  const content = bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes;
  const text = content.toString('utf8');
  const genuine = Buffer.from(replacement);
  let index = text.indexOf(replacement);
  let byte = Buffer.byteLength(text.slice(0, index));
  while (content.subarray(byte, byte + genuine.length).equals(genuine)) {
    const next = text.indexOf(replacement, index + 1);
    byte += Buffer.byteLength(text.slice(index, next));
    index = next;
  }
  return positionsIn(text)(index);
}
