import { zipOf } from '../../support/zip';

/** A zip with manifest.json and script.js, of which only the first is listed: the second entry of the list has a wrong signature. */
export function brokenList(): Buffer {
  const zip = zipOf([{ name: 'manifest.json' }, { name: 'script.js' }]);
  const second = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  zip.writeUInt32LE(0, second);
  return zip;
}
