import type { Entry } from 'yauzl';
import { type ExtraField, extraFieldsIn } from './extra-fields';

/** What stands beside the content of an entry, which the list of entries says too. */
export interface LocalHeader {
  flags: number;
  method: number;
  sum: number;
  packed: number;
  size: number;
  name: Buffer;
  extra: readonly ExtraField[];
  /** Where the packed content begins. */
  content: number;
}

const signature = 0x04034b50;
const signatureBytes = Buffer.from('PK\u0003\u0004', 'latin1');
const fixedBytes = 30;
/** The flag of an entry that needs a password. */
export const encrypted = 1;
const sizesFollow = 8;
const inUtf8 = 0x800;
const zip64 = 0x0001;
const inZip64 = 0xffffffff;
const unicodePath = 0x7075;

/** The header beside the content of an entry; nothing where there is none. */
export function localHeaderOf(zip: Buffer, at: number): LocalHeader | undefined {
  if (at + fixedBytes > zip.length || zip.readUInt32LE(at) !== signature) return undefined;
  const nameEnd = at + fixedBytes + zip.readUInt16LE(at + 26);
  const content = nameEnd + zip.readUInt16LE(at + 28);
  if (content > zip.length) return undefined;
  const extra = extraFieldsIn(zip.subarray(nameEnd, content));
  if (!extra) return undefined;
  const long = extra.find(({ id, data }) => id === zip64 && data.length >= 16)?.data;
  const sizeAt = (offset: number, inLong: number): number => {
    const short = zip.readUInt32LE(at + offset);
    return short === inZip64 && long ? Number(long.readBigUInt64LE(inLong)) : short;
  };
  return {
    flags: zip.readUInt16LE(at + 6),
    method: zip.readUInt16LE(at + 8),
    sum: zip.readUInt32LE(at + 14),
    packed: sizeAt(18, 8),
    size: sizeAt(22, 0),
    name: zip.subarray(at + fixedBytes, nameEnd),
    extra,
    content,
  };
}

/** Whether sizes and checksum stand behind the content, as they do where a zip was written in one go. */
export function hasDescriptor({ flags }: Pick<LocalHeader, 'flags'>): boolean {
  return (flags & sizesFollow) !== 0;
}

/**
 * In what an entry differs from what stands beside its content: unpackers that go by the one and those that go by the
 * other would get different files. Completes the sentence "it …".
 */
export function contradiction(local: LocalHeader, entry: Entry): string | undefined {
  return contradictions.find(([, differ]) => differ(local, entry))?.[0];
}

/** The flags that are about how well it is packed; other than those above, no unpacker knows what to do with any. */
const packing = 0b110;
const known = encrypted | packing | sizesFollow | inUtf8;
/** The version of the format in which everything that is read here was there, zip64 included. */
const newestVersion = 45;

const contradictions: readonly [string, (local: LocalHeader, entry: Entry) => boolean][] = [
  ['needs a newer program to be unpacked', (_, entry) => (entry.versionNeededToExtract & 0xff) > newestVersion],
  [
    'has flags that not every program knows',
    (local, entry) => ((local.flags | entry.generalPurposeBitFlag) & ~known) !== 0,
  ],
  ['has another method of packing beside its content', (local, entry) => local.method !== entry.compressionMethod],
  ['is encrypted beside its content, or only there', (local, entry) => differsIn(encrypted, local, entry)],
  ['has sizes behind its content, or not', (local, entry) => differsIn(sizesFollow, local, entry)],
  ['has a name in another encoding beside its content', (local, entry) => differsIn(inUtf8, local, entry)],
  ['has another checksum beside its content', (local, entry) => isOther(local, local.sum, entry.crc32)],
  ['has another packed size beside its content', (local, entry) => isOther(local, local.packed, entry.compressedSize)],
  ['has another size beside its content', (local, entry) => isOther(local, local.size, entry.uncompressedSize)],
  [
    'has a second name',
    (local, entry) => [...local.extra, ...entry.extraFields].some((field) => renames(field, entry)),
  ],
  ['hides an entry in a field of its header', ({ extra }) => extra.some(({ data }) => data.includes(signatureBytes))],
];

function differsIn(flag: number, { flags }: LocalHeader, { generalPurposeBitFlag }: Entry): boolean {
  return ((flags ^ generalPurposeBitFlag) & flag) !== 0;
}

/** What stands behind the content is zero before it. */
function isOther(local: LocalHeader, value: number, listed: number): boolean {
  return value !== listed && !(hasDescriptor(local) && value === 0);
}

/** Unpackers that know this field take the name in it, and the others do not. */
function renames({ id, data }: ExtraField, { fileNameRaw }: Entry): boolean {
  return id === unicodePath && !data.subarray(5).equals(fileNameRaw);
}
