import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { positionsIn } from '../../widget/position';
import { bytesOf, isSourceText, textOf } from '../../widget/widget-file';

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

export const textFiles: Rule = {
  id: 'listing/text-files',
  severity: 'warning',
  what: 'Text files have no byte-order mark, and lines end with LF.',
  why: 'The review demands it.',
  source: [sources.listed],
  fix: 'Save the file with Unix line ends and as UTF-8 without a byte-order mark; `.editorconfig` can make the editor do so.',
  example: {
    broken: 'script.js (lines end with CR LF)',
    mended: 'script.js (lines end with LF)',
  },
  *check({ files }) {
    for (const file of files.values()) {
      if (!isSourceText(file)) continue;
      const isJson = file.path.endsWith('.json');
      if (!isJson && bytesOf(file)?.subarray(0, byteOrderMark.length).equals(byteOrderMark)) {
        yield { file: file.entry.name, line: 1, column: 1, message: `${file.path} starts with a byte-order mark.` };
      }
      const text = textOf(file) ?? '';
      const offset = text.indexOf('\r');
      if (offset >= 0)
        yield {
          file: file.entry.name,
          ...positionsIn(text)(offset),
          message: `${file.path} has lines that do not end with LF.`,
        };
    }
  },
};
