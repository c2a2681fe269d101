import { type Logo, logos, pipelineLogo } from '../../../kommo/facts/logos';
import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { demandedLogos } from '../../widget/logo-files';
import { type CheckedWidget, fileInOtherCase, hasFilesIn } from '../../widget/checked-widget';
import { isForAmocrm } from '../../widget/is-for-amocrm';

const laterInAmocrm = new Set(['images/logo_main.png', 'images/logo_small.png']);

export const missingLogo: Rule = {
  id: 'images/missing-logo',
  severity: 'error',
  what: 'images/ holds logo_main.png, logo.png, logo_medium.png, logo_min.png and logo_small.png, and logo_dp.png for the digital pipeline.',
  why: 'The five are demanded; an upload without them ends in an error message. logo_dp.png is demanded with the location `digital_pipeline`, but public widgets without it exist and one list of the documentation leaves it out, so its absence is a warning. amoCRM asks for logo_main.png and logo_small.png since November 2018 only, and widgets without them go on working there: a warning for an amoCRM widget. Where there is no images/ at all, that is one finding of another rule.',
  source: [sources.images, sources.locations, sources.listed, sources.amocrmImages],
  fix: 'Add the picture under this name and in this size.',
  example: {
    broken: `images/logo.png
images/logo_medium.png`,
    mended: `images/logo_main.png
images/logo.png
images/logo_medium.png
images/logo_min.png
images/logo_small.png
images/logo_dp.png (for the digital pipeline)`,
  },
  *check(widget) {
    if (!hasFilesIn(widget, 'images/')) return;
    for (const logo of demandedLogos(widget)) {
      if (widget.files.has(logo.file) || fileInOtherCase(widget, logo.file)) continue;
      const message = `${logo.file} is missing (PNG, ${logo.width}x${logo.height}).${meant(widget, logo)}`;
      const file = `${widget.root}${logo.file}`;
      const isMilder = logo === pipelineLogo || (isForAmocrm(widget) && laterInAmocrm.has(logo.file));
      yield isMilder ? { file, message, severity: 'warning' } : { file, message };
    }
  },
};

/** The picture that has nearly the name, or the name with another ending: `logo-main.png`, `logo.jpg`. */
function meant({ files }: CheckedWidget, { file }: Logo): string {
  const demanded = new Set([...logos, pipelineLogo].map((logo) => logo.file));
  const others = [...files.keys()].filter((path) => path.startsWith('images/') && !demanded.has(path));
  const sameName = others.find((path) => path.replace(/\.\w+$/, '.png') === file);
  const near =
    sameName ?? others.find((path) => path.toLowerCase().replace(/[-\s.@]/g, '_') === file.replace('.', '_'));
  return near === undefined ? '' : ` Is ${near} meant to be it?`;
}
