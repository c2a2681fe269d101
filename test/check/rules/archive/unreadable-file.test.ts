import { unreadableFile } from '../../../../check/rules/archive/unreadable-file';
import { bytesAfterContent } from '../../support/ambiguous-zips';
import { describeRule } from '../../support/describe-rule';
import { zipOf } from '../../../support/zip';

/** The packed bytes begin with a block of a kind that does not exist. */
function nonsense(): Buffer {
  const zip = zipOf([{ name: 'script.js', content: Buffer.alloc(100, 'x') }]);
  zip[30 + 'script.js'.length] = 0xff;
  return zip;
}

describeRule(unreadableFile, {
  'names a file with a wrong checksum': {
    given: { zip: zipOf([{ name: 'script.js', content: Buffer.from('1'), declaredSum: 7 }]) },
    finds: ['error script.js script.js is damaged (its checksum does not match).'],
  },
  'names a file that unpacks to more than it declares': {
    given: { zip: zipOf([{ name: 'script.js', content: Buffer.alloc(5000), declaredSize: 10 }]) },
    finds: ['error script.js script.js unpacks to more than the 10 bytes it declares.'],
  },
  'names a file that unpacks to less than it declares': {
    given: { zip: zipOf([{ name: 'script.js', content: Buffer.alloc(10), declaredSize: 5000 }]) },
    finds: ['error script.js script.js unpacks to 10 bytes but declares 5000.'],
  },
  'names a file with bytes after its packed content': {
    given: { zip: bytesAfterContent() },
    finds: ['error script.js script.js has 9 bytes after its packed content.'],
  },
  'names a file whose packed bytes are nonsense': {
    given: { zip: nonsense() },
    finds: ['error script.js script.js cannot be unpacked ('],
  },
});
