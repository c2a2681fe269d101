import { caseMismatch } from '../../../../check/rules/archive/case-mismatch';
import { put, rename, setManifest } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(caseMismatch, {
  'names files that differ in case from what is looked for': {
    given: [
      rename('script.js', 'Script.js'),
      rename('images/logo.png', 'images/Logo.PNG'),
      rename('i18n/es.json', 'i18n/ES.json'),
    ],
    finds: [
      'error Script.js The file is called Script.js, but script.js is what is looked for.',
      'error i18n/ES.json',
      'error images/Logo.PNG',
    ],
  },
  'names pictures of the manifest': {
    given: rename('images/tour.png', 'images/Tour.png'),
    finds: ['warning images/Tour.png The file is called images/Tour.png, but images/tour.png'],
  },
  'is no harsher than the absence of the file': {
    given: [
      rename('images/logo_dp.png', 'images/Logo_dp.png'),
      rename('script.js', 'Script.js'),
      setManifest('locations', ['settings']),
    ],
    finds: ['warning images/Logo_dp.png', 'warning Script.js'],
  },
  'names pictures of style sheets, from their folder on': {
    given: [
      put('css/style.css', 'a { background: url("../images/Paper.svg?v=1") } b { cursor: url(hand.cur) }'),
      put('images/paper.svg', ''),
      put('css/Hand.cur', ''),
    ],
    finds: [
      'warning images/paper.svg The file is called images/paper.svg, but images/Paper.svg',
      'warning css/Hand.cur',
    ],
  },
  'looks at ten thousand paths in style sheets': {
    given: [
      put('images/paper.svg', ''),
      put(
        'style.css',
        `${Array.from({ length: 10_000 }, (_, index) => `url(${index})`).join(' ')} url(images/Paper.svg)`,
      ),
    ],
  },
  'leaves addresses in style sheets alone': {
    given: [
      put('style.css', 'a { background: url(https://a.dev/X.png) url(/X.png) url(data:X.png) }'),
      put('x.png', ''),
    ],
  },
  'names a manifest in capitals': {
    given: rename('manifest.json', 'MANIFEST.JSON'),
    finds: ['error MANIFEST.JSON'],
  },
});
