import { tooHeavy } from '../../../../scripts/check/rules/images/too-heavy';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { pngOf } from '../../support/png';

describeRule(tooHeavy, {
  'tells the weight': {
    given: put('images/logo_main.png', pngOf(400, 272, 310_000)),
    finds: ['error images/logo_main.png images/logo_main.png has 303 KB; at most 300 KB are allowed.'],
  },
});
