import { caseMismatch } from '../../../../scripts/check/rules/archive/case-mismatch';
import { rename } from '../../support/changes';
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
      'error images/Logo.PNG',
      'error i18n/ES.json',
    ],
  },
  'names pictures of the manifest': {
    given: rename('images/tour.png', 'images/Tour.png'),
    finds: ['error images/Tour.png The file is called images/Tour.png, but images/tour.png'],
  },
  'names a manifest in capitals': {
    given: rename('manifest.json', 'MANIFEST.JSON'),
    finds: ['error MANIFEST.JSON'],
  },
});
