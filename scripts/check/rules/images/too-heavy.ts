import { sizeText } from '../../facts/limits';
import { logoBytes } from '../../facts/logos';
import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { presentLogos } from '../../widget/logo-files';

export const tooHeavy: Rule = {
  id: 'images/too-heavy',
  severity: 'error',
  what: 'No logo has more than 300 KB.',
  why: 'That is the documented limit for each picture.',
  source: [sources.images],
  fix: 'Compress the picture; fewer colors or a tool such as oxipng do most.',
  *check(widget) {
    for (const { file } of presentLogos(widget)) {
      const bytes = file.entry.size;
      if (bytes > logoBytes)
        yield { file: file.entry.name, message: `${file.path} has ${sizeText(bytes)}; at most 300 KB are allowed.` };
    }
  },
};
