import { limits, sizeText } from '../../facts/limits';
import { sources } from '../../../kommo/facts/sources';
import { wholeArchive } from '../../problem';
import type { Rule } from '../../rule';

/** Deflate cannot do better than 1032 to 1; the rest is for very short content. */
const bestRatio = 1032;
const fewBytes = 4096;

export const bomb: Rule = {
  id: 'archive/bomb',
  severity: 'error',
  always: true,
  what: `The archive claims to unpack to at most ${sizeText(limits.claimedBytes)}, and no file to more than its packed bytes can hold.`,
  why: 'A small archive that claims to be huge is made to fill up whoever unpacks it.',
  source: [sources.zip, sources.own],
  fix: 'Make the zip file anew, and look where this one came from.',
  example: {
    broken: 'images/photo.png (20 KB in the zip, declared as 600 MB)',
    mended: 'images/photo.png (20 KB in the zip, declared as 24 KB)',
  },
  *check({ archive }) {
    for (const { name, size, span } of archive.entries) {
      if (!span || size <= span.packed * bestRatio + fewBytes) continue;
      yield {
        file: name,
        message: `${name} claims ${sizeText(size)}, which its ${sizeText(span.packed)} cannot hold.`,
      };
    }
    const total = archive.entries.reduce((sum, { size }) => sum + size, 0);
    if (total > limits.claimedBytes) {
      yield { file: wholeArchive, message: `All files together claim ${sizeText(total)}.` };
    }
  },
};
