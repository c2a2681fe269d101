import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { isForAmocrm } from '../../widget/is-for-amocrm';
import { presentLogos } from '../../widget/logo-files';
import { readPng } from '../../widget/png';
import { bytesOf } from '../../widget/widget-file';

const amocrmKinds = new Set(['a JPEG', 'a GIF']);

export const notAPng: Rule = {
  id: 'images/not-a-png',
  severity: 'error',
  what: 'Every logo is a whole PNG by its content, not by its name.',
  why: 'PNG is demanded for all logos. A file of another kind that is called .png may be refused, or be shown broken. A JPEG or a GIF is a warning, because amoCRM documents them and nobody knows what Kommo makes of them; for an amoCRM widget they are fine. So is a warning what is wrong with a logo_dp.png outside the digital pipeline.',
  source: [sources.images, sources.amocrmImages],
  fix: 'Export the picture as PNG; renaming a file does not convert it.',
  example: {
    broken: 'images/logo.png (an SVG with another ending)',
    mended: 'images/logo.png (exported as PNG)',
  },
  *check(widget) {
    for (const { file, milder } of presentLogos(widget)) {
      const bytes = bytesOf(file);
      const png = bytes && readPng(bytes);
      if (!png || !('reason' in png)) continue;
      const isAmocrms = amocrmKinds.has(png.kind ?? '');
      if (isAmocrms && isForAmocrm(widget)) continue;
      const severity = isAmocrms ? { severity: 'warning' as const } : milder;
      yield { file: file.entry.name, message: `${file.path} ${png.reason}.`, ...severity };
    }
  },
};
