import { duplicateEntry } from '../../../../check/rules/archive/duplicate-entry';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(duplicateEntry, {
  'names a path that stands twice': {
    given: { zip: zipOf([{ name: 'script.js' }, { name: 'manifest.json' }, { name: './script.js' }]) },
    finds: ['error script.js There are 2 entries called script.js.'],
  },
  'names a path that stands twice once it is unpacked': {
    given: {
      zip: zipOf(['images/logo.png', 'images/./logo.png', 'i18n//en.json', 'i18n/en.json'].map((name) => ({ name }))),
    },
    finds: [
      'error images/logo.png There are 2 entries called images/logo.png.',
      'error i18n/en.json There are 2 entries called i18n/en.json.',
    ],
  },
  'names a file that is a folder too': {
    given: { zip: zipOf(['script.js/x', 'script.js', 'manifest.json', 'manifest.json/'].map((name) => ({ name }))) },
    finds: [
      'error script.js script.js is a file and a folder.',
      'error manifest.json manifest.json is a file and a folder.',
    ],
  },
  'warns of paths that are one on other systems': {
    given: {
      zip: zipOf(
        ['script.js', 'Script.js', 'lib/\u00E9.js', 'lib/e\u0301.js', 'script.js.', 'lib /a.js', 'lib/a.js'].map(
          (name) => ({
            name,
          }),
        ),
      ),
    },
    finds: [
      'warning Script.js Script.js and script.js are one file on Windows or a Mac.',
      'warning lib/e\u0301.js lib/e\u0301.js and lib/\u00E9.js are one file',
      'warning script.js. script.js. and script.js are one file',
      'warning lib/a.js lib/a.js and lib /a.js are one file',
    ],
  },
  'lets a folder be listed twice': { given: { zip: zipOf([{ name: 'i18n/' }, { name: 'i18n/' }]) } },
});
