import { zipOf } from '../../support/zip';

/** A zip whose last entry cannot be listed: its place in the list has a wrong signature. Each file holds `{}`. */
export function brokenList(names = ['manifest.json', 'script.js']): Buffer {
  const zip = zipOf(names.map((name) => ({ name, content: Buffer.from('{}') })));
  const last = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  zip.writeUInt32LE(0, last);
  return zip;
}
