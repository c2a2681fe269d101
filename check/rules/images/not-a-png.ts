import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { presentLogos } from '../../widget/logo-files';
import { readPng } from '../../widget/png';
import { bytesOf } from '../../widget/widget-file';

export const notAPng: Rule = {
  id: 'images/not-a-png',
  severity: 'error',
  what: 'Every logo is a whole PNG by its content, not by its name.',
  why: 'PNG is demanded for all logos. A file of another kind that is called .png may be refused, or be shown broken. For a logo_dp.png outside the digital pipeline it is a warning.',
  source: [sources.images],
  fix: 'Export the picture as PNG; renaming a file does not convert it.',
  *check(widget) {
    for (const { file, milder } of presentLogos(widget)) {
      const bytes = bytesOf(file);
      const png = bytes && readPng(bytes);
      if (png && 'reason' in png) yield { file: file.entry.name, message: `${file.path} ${png.reason}.`, ...milder };
    }
  },
};
