import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip, with whatever lies a test wants told in its headers. */
export interface ZipEntry {
  name: string | Buffer;
  content?: Buffer;
  method?: 'deflate' | 'store';
  /** General purpose flags; 1 is "encrypted". */
  flags?: number;
  /** Unix mode, such as 0o120777 for a link. */
  mode?: number;
  /** The name in the header beside the content, where it is another than in the list. */
  localName?: string;
  declaredSize?: number;
  declaredSum?: number;
  /** What the header beside the content has behind the name. */
  localExtra?: Buffer;
  /** What the list has behind the name. */
  listedExtra?: Buffer;
  /** What follows the packed content, such as its sizes. */
  descriptor?: Buffer;
  /** Packed bytes, in the place of what the content packs to. */
  packed?: Buffer;
  /** Whether the list of entries passes over it. */
  isUnlisted?: boolean;
  /** Points to the bytes of an earlier entry instead of having some. */
  sharesBytesOf?: number;
}

/** What the content of an entry packs to, and the sum of it unpacked. */
interface Packed {
  bytes: Buffer;
  sum: number;
}

interface Placed {
  entry: ZipEntry;
  name: Buffer;
  packed: Packed;
  offset: number;
}

const nothing = Buffer.alloc(0);

/** A zip made byte by byte. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const placed: Placed[] = [];
  let length = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const original = entry.sharesBytesOf === undefined ? undefined : placed[entry.sharesBytesOf];
    const packed = original ? shared(original.packed, entry) : pack(entry);
    placed.push({
      entry: original ? { ...original.entry, ...entry } : entry,
      name,
      packed,
      offset: original?.offset ?? length,
    });
    if (original) continue;
    const local = localPart(entry, packed);
    parts.push(local);
    length += local.length;
  }
  const listed = placed.filter(({ entry }) => entry.isUnlisted !== true);
  const directory = Buffer.concat(
    listed.flatMap((item) => [centralHeader(item), item.name, item.entry.listedExtra ?? nothing]),
  );
  return Buffer.concat([...parts, directory, endRecord(listed.length, directory.length, length)]);
}

/** The header of an entry with what stands behind it, up to the packed content. */
function localPart(entry: ZipEntry, packed: Packed): Buffer {
  const { name, localName = name, localExtra = nothing, descriptor = nothing } = entry;
  const written = Buffer.from(localName);
  return Buffer.concat([localHeader(entry, written, packed), written, localExtra, packed.bytes, descriptor]);
}

/** A zip of files as they are. */
export function zipOfFiles(files: ReadonlyMap<string, Buffer>): Buffer {
  return zipOf(Array.from(files, ([name, content]) => ({ name, content })));
}

/** Once for all: some zips have tens of thousands of empty files. */
const emptyPacked = deflateRawSync(nothing, { level: 9 });

function pack(entry: ZipEntry): Packed {
  const { content = nothing } = entry;
  return { bytes: entry.packed ?? bytesOf(content, entry), sum: crc32(content) };
}

/** The bytes of another entry, with the sum of what this one says they are. */
function shared({ bytes, sum }: Packed, { content }: ZipEntry): Packed {
  return { bytes, sum: content ? crc32(content) : sum };
}

function bytesOf(content: Buffer, { method = 'deflate' }: ZipEntry): Buffer {
  if (method === 'store') return content;
  return content.length === 0 ? emptyPacked : deflateRawSync(content, { level: 9 });
}

/** The 26 bytes that both headers share, from the version to the length of the extra field. */
function commonFields(entry: ZipEntry, name: Buffer, packed: Packed): Buffer {
  const { content = nothing, flags = 0, method = 'deflate' } = entry;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(flags | 0x800, 2);
  fields.writeUInt16LE(method === 'deflate' ? 8 : 0, 4);
  fields.writeUInt32LE(entry.declaredSum ?? packed.sum, 10);
  fields.writeUInt32LE(packed.bytes.length, 14);
  fields.writeUInt32LE(entry.declaredSize ?? content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(entry: ZipEntry, name: Buffer, packed: Packed): Buffer {
  const header = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), commonFields(entry, name, packed)]);
  header.writeUInt16LE(entry.localExtra?.length ?? 0, 28);
  return header;
}

function centralHeader({ entry, name, packed, offset }: Placed): Buffer {
  const madeByUnix = Buffer.from([20, 3]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.mode ?? 0o100664) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const signed = Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), madeByUnix]);
  const header = Buffer.concat([signed, commonFields(entry, name, packed), rest]);
  header.writeUInt16LE(entry.listedExtra?.length ?? 0, 30);
  return header;
}

function endRecord(count: number, directoryLength: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(22);
  record.write('PK\u0005\u0006', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directoryLength, 12);
  record.writeUInt32LE(directoryOffset, 16);
  return record;
}
