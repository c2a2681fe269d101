import { brokenZip } from '../../../../scripts/check/rules/archive/broken-zip';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../support/zip';

/** The second entry of the list has a wrong signature. */
function brokenList(): Buffer {
  const zip = zipOf([{ name: 'manifest.json' }, { name: 'script.js' }]);
  const second = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  zip.writeUInt32LE(0, second);
  return zip;
}

describeRule(brokenZip, {
  'refuses bytes that are no zip': {
    given: { zip: Buffer.from('this is no zip file') },
    finds: ['error  The zip file cannot be read: End of central directory'],
  },
  'refuses a zip that was cut off': {
    given: { zip: zipOf([{ name: 'manifest.json', content: Buffer.from('{}') }]).subarray(0, 60) },
    finds: ['error  The zip file cannot be read'],
  },
  'tells how far the list of entries went': {
    given: { zip: brokenList() },
    finds: ['error  The zip file cannot be read after 1 entries: invalid central directory'],
  },
});
