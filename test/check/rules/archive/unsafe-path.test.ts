import { unsafePath } from '../../../../check/rules/archive/unsafe-path';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(unsafePath, {
  'refuses paths that lead elsewhere': {
    given: {
      zip: zipOf(
        ['/etc/passwd', 'C:/a.js', '../a.js', 'a/../../b.js', 'i18n\\en.json', '..\\a.js'].map((name) => ({ name })),
      ),
    },
    finds: [
      'error /etc/passwd The path "/etc/passwd" is absolute.',
      'error C:/a.js The path "C:/a.js" is absolute.',
      'error ../a.js The path "../a.js" climbs out of the archive.',
      'error a/../../b.js',
      'error i18n\\en.json The path "i18n\\\\en.json" is written with backslashes',
      'error ..\\a.js The path "..\\\\a.js" climbs out of the archive.',
    ],
  },
  'refuses control characters and broken UTF-8': {
    given: { zip: zipOf([{ name: 'a\u001B[31m.js' }, { name: Buffer.from([0x61, 0xff, 0x2e, 0x6a, 0x73]) }]) },
    finds: ['holds a control character', 'is not valid UTF-8'],
  },
  'refuses names that no disk takes': {
    given: { zip: zipOf(['', 'a'.repeat(256), `lib/${'é'.repeat(128)}.js`].map((name) => ({ name }))) },
    finds: ['error  The path "" is empty.', 'has a name of more than 255 bytes', 'has a name of more than 255 bytes'],
  },
  'lets names be as long as they may': { given: { zip: zipOf([{ name: `${'b/'.repeat(20)}${'a'.repeat(255)}` }]) } },
  'lets dots within names be': { given: { zip: zipOf([{ name: 'lib/jquery..min.js' }]) } },
});
