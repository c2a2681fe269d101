import { overlappingEntries } from '../../../../check/rules/archive/overlapping-entries';
import { describeRule } from '../../support/describe-rule';
import { fieldWithEntry } from '../../support/ambiguous-zips';
import { zipOf } from '../../../support/zip';

describeRule(overlappingEntries, {
  'names entries that share bytes': {
    given: {
      zip: zipOf([{ name: 'a.js', content: Buffer.alloc(100) }, { name: 'b.js', sharesBytesOf: 0 }, { name: 'c.js' }]),
    },
    finds: ['error b.js b.js shares bytes of the zip file with a.js.'],
  },
  'counts the fields of a header': {
    given: { zip: zipWithinField() },
    finds: ['error evil.js evil.js shares bytes of the zip file with script.js.'],
  },
});

/** A zip whose second entry lies in a field of the first one's header. */
function zipWithinField(): Buffer {
  const content = Buffer.from('define(function () {});');
  const zip = zipOf([
    { name: 'script.js', content, localExtra: fieldWithEntry() },
    { name: 'evil.js', sharesBytesOf: 0 },
  ]);
  const place = zip.indexOf('PK\u0003\u0004', 1, 'latin1');
  zip.writeUInt32LE(place, zip.lastIndexOf('evil.js') - 4);
  return zip;
}
