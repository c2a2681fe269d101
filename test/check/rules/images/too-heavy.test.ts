import { tooHeavy } from '../../../../check/rules/images/too-heavy';
import { put, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { pngOf } from '../../support/png';

describeRule(tooHeavy, {
  'tells the weight': {
    given: put('images/logo_main.png', pngOf(400, 272, 310_000)),
    finds: ['error images/logo_main.png images/logo_main.png has 303 KB; at most 300 KB are allowed.'],
  },
  'counts bytes where kilobytes would not tell': {
    given: (files) => {
      const tooMany = 307_201 - pngOf(400, 272, 1).length;
      files.set('images/logo_main.png', pngOf(400, 272, tooMany + 1));
    },
    finds: ['images/logo_main.png has 307201 bytes; at most 307200 (300 KB) are allowed.'],
  },
  'warns of the logo for the pipeline where there is none': {
    given: [put('images/logo_dp.png', pngOf(174, 109, 310_000)), setManifest('locations', ['settings'])],
    finds: ['warning images/logo_dp.png'],
  },
});
