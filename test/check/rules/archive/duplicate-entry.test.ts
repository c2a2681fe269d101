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
  'lets a folder be listed twice': { given: { zip: zipOf([{ name: 'i18n/' }, { name: 'i18n/' }]) } },
});
