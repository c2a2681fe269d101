import { tooManyEntries } from '../../../../check/rules/archive/too-many-entries';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(tooManyEntries, {
  'stops at megabytes of names': {
    given: {
      zip: zipOf(Array.from({ length: 200 }, (_, index) => ({ name: `${'a'.repeat(60_000)}${index}.js` }))),
    },
    finds: ['error  There are more entries, or deeper folders, than are looked at; 140 were.'],
  },
  'stops at ten thousand entries': {
    given: { zip: zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}.js` }))) },
    finds: ['error  There are more entries, or deeper folders, than are looked at; 10000 were.'],
  },
});
