import { ambiguousZip } from '../../../../check/rules/archive/ambiguous-zip';
import { zipOf } from '../../../support/zip';
import { describeRule } from '../../support/describe-rule';
import { ambiguousZips } from '../../support/ambiguous-zips';

/** A zip whose list has its entries in another order than their contents have. */
function zipInOtherOrder(): Buffer {
  const [manifest, script] = [{ name: 'manifest.json', content: Buffer.from('{}') }, { name: 'script.js' }];
  const zip = zipOf([manifest, script]);
  const end = zip.length - 22;
  const start = zip.readUInt32LE(end + 16);
  const second = zip.indexOf('PK\u0001\u0002', start + 1, 'latin1');
  const list = [zip.subarray(second, end), zip.subarray(start, second)];
  return Buffer.concat([zip.subarray(0, start), ...list, zip.subarray(end)]);
}

describeRule(ambiguousZip, {
  'does not mind in which order the entries are listed': { given: { zip: zipInOtherOrder() } },
  ...Object.fromEntries(
    Object.entries(ambiguousZips).map(([name, { zip, says }]) => [
      name,
      { given: { zip: zip() }, finds: [`error ${says}`] },
    ]),
  ),
});
