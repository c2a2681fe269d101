import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { isForAmocrm } from '../../widget/is-for-amocrm';
import { presentLogos } from '../../widget/logo-files';
import { readPng } from '../../widget/png';
import { bytesOf } from '../../widget/widget-file';

export const wrongSize: Rule = {
  id: 'images/wrong-size',
  severity: 'error',
  what: 'Every logo has exactly the documented size: main 400x272, logo 130x100, medium 240x84, min 84x84, small 108x108, dp 174x109.',
  why: 'The documentation gives each logo one size in pixels. A square or a rectangle of the same proportions is a warning, for a browser draws it without distortion, only less sharp: half the size was that of an earlier interface, and a widget of 2025 has a logo_small.png of 200x200. So is any size of a logo_dp.png outside the digital pipeline, and any wrong size in a widget for amoCRM, whose sizes changed over the years: widgets with 140x80, 230x42 or 74x57 go on being used there.',
  source: [sources.images, sources.locations, sources.amocrmImages],
  fix: 'Export the picture in this size. For sharp logos draw them anew rather than scaling a small one up.',
  example: {
    broken: 'images/logo.png (512x512)',
    mended: 'images/logo.png (130x100)',
  },
  *check(widget) {
    for (const { logo, file, milder } of presentLogos(widget)) {
      const bytes = bytesOf(file);
      const png = bytes && readPng(bytes);
      if (!png || 'reason' in png || (png.width === logo.width && png.height === logo.height)) continue;
      const message = `${file.path} is ${png.width}x${png.height}; it must be ${logo.width}x${logo.height}.`;
      const isUndistorted = png.width * logo.height === png.height * logo.width;
      const isMilder = isUndistorted || isForAmocrm(widget);
      yield { file: file.entry.name, message, ...(isMilder ? { severity: 'warning' as const } : milder) };
    }
  },
};
