import { duplicateEntry } from '../../../../check/rules/archive/duplicate-entry';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(duplicateEntry, {
  'names a path that stands twice': {
    given: { zip: zipOf([{ name: 'script.js' }, { name: 'manifest.json' }, { name: './script.js' }]) },
    finds: ['error script.js There are 2 entries called script.js.'],
  },
  'lets a folder be listed twice': { given: { zip: zipOf([{ name: 'i18n/' }, { name: 'i18n/' }]) } },
});
