import { sizeText } from '../../facts/limits';
import { logoBytes } from '../../../kommo/facts/logos';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { presentLogos } from '../../widget/logo-files';

const most = sizeText(logoBytes);

export const tooHeavy: Rule = {
  id: 'images/too-heavy',
  severity: 'error',
  what: 'No logo has more than 300 KB.',
  why: 'That is the documented limit for each picture. For a logo_dp.png outside the digital pipeline it is a warning.',
  source: [sources.images],
  fix: 'Compress the picture; fewer colors or a tool such as oxipng do most.',
  example: {
    broken: 'images/logo_main.png (812 KB)',
    mended: 'images/logo_main.png (64 KB)',
  },
  *check(widget) {
    for (const { file, milder } of presentLogos(widget)) {
      const { name, size } = file.entry;
      if (size <= logoBytes) continue;
      const rounded = sizeText(size);
      const [has, limit] = rounded === most ? [`${size} bytes`, `${logoBytes} (${most})`] : [rounded, most];
      yield { file: name, message: `${file.path} has ${has}; at most ${limit} are allowed.`, ...milder };
    }
  },
};
