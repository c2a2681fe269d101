import { overlappingEntries } from '../../../../check/rules/archive/overlapping-entries';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(overlappingEntries, {
  'names entries that share bytes': {
    given: {
      zip: zipOf([{ name: 'a.js', content: Buffer.alloc(100) }, { name: 'b.js', sharesBytesOf: 0 }, { name: 'c.js' }]),
    },
    finds: ['error b.js b.js shares bytes of the zip file with a.js.'],
  },
});
