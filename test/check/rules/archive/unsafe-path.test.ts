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
  'lets dots within names be': { given: { zip: zipOf([{ name: 'lib/jquery..min.js' }]) } },
});
