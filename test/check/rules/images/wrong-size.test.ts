import { wrongSize } from '../../../../check/rules/images/wrong-size';
import { put, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { pngOf } from '../../support/png';

describeRule(wrongSize, {
  'tells the size and the right one': {
    given: put('images/logo_medium.png', pngOf(160, 42)),
    finds: ['error images/logo_medium.png images/logo_medium.png is 160x42; it must be 240x84.'],
  },
  'warns of the same proportions: half the size, and a larger one': {
    given: [put('images/logo_medium.png', pngOf(120, 42)), put('images/logo_small.png', pngOf(200, 200))],
    finds: ['warning images/logo_medium.png', 'warning images/logo_small.png'],
  },
  'finds an error where the picture would be distorted': {
    given: [put('images/logo_medium.png', pngOf(120, 43)), put('images/logo.png', pngOf(64, 64))],
    finds: ['error images/logo.png', 'error images/logo_medium.png'],
  },
  'warns of any size in a widget for amoCRM': {
    given: [put('images/logo.png', pngOf(140, 80)), setManifest('widget/locale', ['ru'])],
    finds: ['warning images/logo.png images/logo.png is 140x80; it must be 130x100.'],
  },
  'warns of the logo for the pipeline where there is none': {
    given: [put('images/logo_dp.png', pngOf(120, 42)), setManifest('locations', ['settings'])],
    finds: ['warning images/logo_dp.png'],
  },
});
