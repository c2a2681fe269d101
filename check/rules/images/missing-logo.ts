import { pipelineLogo } from '../../../kommo/facts/logos';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { demandedLogos } from '../../widget/logo-files';
import { fileInOtherCase } from '../../widget/checked-widget';

export const missingLogo: Rule = {
  id: 'images/missing-logo',
  severity: 'error',
  what: 'images/ holds logo_main.png, logo.png, logo_medium.png, logo_min.png and logo_small.png, and logo_dp.png for the digital pipeline.',
  why: 'The five are demanded; an upload without them ends in an error message. logo_dp.png is demanded with the location `digital_pipeline`, but public widgets without it exist and one list of the documentation leaves it out, so its absence is a warning.',
  source: [sources.images, sources.locations, sources.listed],
  fix: 'Add the picture under this name and in this size.',
  *check(widget) {
    for (const logo of demandedLogos(widget)) {
      if (widget.files.has(logo.file) || fileInOtherCase(widget, logo.file)) continue;
      const message = `${logo.file} is missing (PNG, ${logo.width}x${logo.height}).`;
      const file = `${widget.root}${logo.file}`;
      yield logo === pipelineLogo ? { file, message, severity: 'warning' } : { file, message };
    }
  },
};
