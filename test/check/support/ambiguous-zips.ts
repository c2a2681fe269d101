import { deflateRawSync } from 'node:zlib';
import { zipOf, type ZipEntry } from '../../support/zip';

const content = Buffer.from('define(function () {});');
const script: ZipEntry = { name: 'script.js', content };

/** A zip of one script whose header beside the content, which comes first, is changed. */
function withLocal(change: (zip: Buffer) => void, entry: Partial<ZipEntry> = {}): () => Buffer {
  return () => {
    const zip = zipOf([{ ...script, ...entry }]);
    change(zip);
    return zip;
  };
}

/** A field that gives an entry a name in Unicode, as Info-ZIP writes it. */
function unicodePath(name: string): Buffer {
  const field = Buffer.concat([Buffer.from([0x75, 0x70, 0, 0, 1, 0, 0, 0, 0]), Buffer.from(name)]);
  field.writeUInt16LE(field.length - 4, 2);
  return field;
}

/** A field that no program knows, in which a whole entry stands. */
export const fieldWithEntry = (): Buffer => {
  const hidden = zipOf([{ name: 'evil.js', content }]);
  const entry = hidden.subarray(0, hidden.readUInt32LE(hidden.length - 6));
  const field = Buffer.concat([Buffer.from([0xfe, 0xca, 0, 0]), entry]);
  field.writeUInt16LE(entry.length, 2);
  return field;
};

interface AmbiguousZip {
  zip: () => Buffer;
  /** How the finding begins. */
  says: string;
}

/** Zips that one program unpacks and another refuses, or unpacks to something else. */
export const ambiguousZips: Readonly<Record<string, AmbiguousZip>> = {
  'another method beside the content': {
    zip: withLocal((zip) => zip.writeUInt16LE(0, 8)),
    says: 'script.js script.js has another method of packing beside its content.',
  },
  'another size beside the content': {
    zip: withLocal((zip) => zip.writeUInt32LE(1, 22)),
    says: 'script.js script.js has another size beside its content.',
  },
  'another packed size beside the content': {
    zip: withLocal((zip) => zip.writeUInt32LE(1, 18)),
    says: 'script.js script.js has another packed size beside its content.',
  },
  'another checksum beside the content': {
    zip: withLocal((zip) => zip.writeUInt32LE(1, 14)),
    says: 'script.js script.js has another checksum beside its content.',
  },
  'encrypted beside the content only': {
    zip: withLocal((zip) => zip.writeUInt16LE(0x801, 6)),
    says: 'script.js script.js is encrypted beside its content, or only there.',
  },
  'another name beside the content': {
    zip: () => zipOf([{ ...script, localName: 'manifest.json' }]),
    says: 'script.js script.js has another name beside its content: "manifest.json".',
  },
  'a flag that is known to some programs only': {
    zip: () => zipOf([{ ...script, flags: 0x20 }]),
    says: 'script.js script.js has flags that not every program knows.',
  },
  'an entry for newer programs': {
    zip: () => {
      const zip = zipOf([script]);
      zip.writeUInt16LE(99, zip.readUInt32LE(zip.length - 6) + 6);
      return zip;
    },
    says: 'script.js script.js needs a newer program to be unpacked.',
  },
  'an entry on another disk': {
    zip: () => {
      const zip = zipOf([script]);
      zip.writeUInt16LE(1, zip.readUInt32LE(zip.length - 6) + 34);
      return zip;
    },
    says: 'script.js script.js is said to be on another disk.',
  },
  'a second name in a field of the header': {
    zip: () => zipOf([{ ...script, localExtra: unicodePath('evil.js') }]),
    says: 'script.js script.js has a second name.',
  },
  'an entry in a field of the header of another': {
    zip: () => zipOf([{ ...script, localExtra: fieldWithEntry() }]),
    says: 'script.js script.js hides an entry in a field of its header.',
  },
  'an entry that is not where the list says': {
    zip: withLocal((zip) => zip.writeUInt32LE(0, 0)),
    says: 'script.js script.js is not where the list of entries says.',
  },
  'a folder with content': {
    zip: () => zipOf([{ ...script, name: 'lib/' }]),
    says: 'lib/ lib/ is a folder and has content.',
  },
  'a file that is marked as a folder': {
    zip: () => zipOf([{ ...script, mode: 0o040755 }]),
    says: 'script.js script.js is marked as a folder and has the name of a file.',
  },
  'sizes that are to follow the content, and do not': {
    zip: () => zipOf([{ ...script, flags: 8 }]),
    says: ' the sizes that are to follow at offset 64 are missing.',
  },
  'an entry that the list does not name': {
    zip: () =>
      zipOf([
        { name: 'manifest.json', content },
        { ...script, isUnlisted: true },
      ]),
    says: ' 64 bytes at offset 68 belong to no entry of the list.',
  },
};

/** Zips with a list of entries that not every program finds in the same place. */
export const misplacedLists: Readonly<Record<string, () => Buffer>> = {
  'a program before the first entry': () => Buffer.concat([Buffer.from('#!/bin/sh\n'), zipOf([script])]),
  'bytes after the end': () => Buffer.concat([zipOf([script]), Buffer.from('x')]),
  'a wrong size of the list': () => withEnd((zip, end) => zip.writeUInt32LE(1, end + 12)),
  'a wrong offset of the list': () => withEnd((zip, end) => zip.writeUInt32LE(1, end + 16)),
  'an entry whose comment goes on after the list': () =>
    withEnd((zip, end) => zip.writeUInt16LE(5, zip.readUInt32LE(end + 16) + 32)),
  'another number of entries on this disk': () => withEnd((zip, end) => zip.writeUInt16LE(7, end + 8)),
  'a zip64 record far behind the end': () => withZip64(1n << 40n),
  'a list far behind the end, by a zip64 record': () => withZip64(undefined, 1n << 40n),
};

function withEnd(change: (zip: Buffer, end: number) => void): Buffer {
  const zip = zipOf([script]);
  change(zip, zip.length - 22);
  return zip;
}

/** A zip with the longer record of large ones beside the short one; it says the same, but for what is given. */
export function withZip64(recordAt?: bigint, listAt?: bigint): Buffer {
  const zip = zipOf([script]);
  const end = zip.length - 22;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(1n, 24);
  record.writeBigUInt64LE(1n, 32);
  record.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 12)), 40);
  record.writeBigUInt64LE(listAt ?? BigInt(zip.readUInt32LE(end + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50);
  locator.writeBigUInt64LE(recordAt ?? BigInt(end), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([zip.subarray(0, end), record, locator, zip.subarray(end)]);
}

/** Packed content after which bytes are left. */
export function bytesAfterContent(): Buffer {
  return zipOf([{ ...script, packed: Buffer.concat([deflateRawSync(content), Buffer.from('left over')]) }]);
}
