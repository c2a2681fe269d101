import { brokenZip } from '../../../../check/rules/archive/broken-zip';
import { misplacedLists, withZip64 } from '../../support/ambiguous-zips';
import { brokenList } from '../../support/broken-list';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

describeRule(brokenZip, {
  'reads a zip that has the longer record of large ones': { given: { zip: withZip64() } },
  'refuses what is no zip': {
    given: { zip: Buffer.from('this is no zip file') },
    finds: ['error  The zip file cannot be read: it has no end record'],
  },
  'refuses a zip that was cut off': {
    given: { zip: zipOf([{ name: 'manifest.json', content: Buffer.from('{}') }]).subarray(0, 60) },
    finds: ['error  The zip file cannot be read: '],
  },
  'tells how far the list of entries went': {
    given: { zip: brokenList() },
    finds: ['error  The zip file cannot be read after 1 entry: invalid central directory'],
  },
  ...Object.fromEntries(
    Object.entries(misplacedLists).map(([name, make]) => [
      `refuses ${name}`,
      { given: { zip: make() }, finds: ['error  The zip file cannot be read: it has '] },
    ]),
  ),
});
