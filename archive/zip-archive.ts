import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, getFileNameLowLevel, open, type ZipFile } from 'yauzl';
import { UserError } from '../shared/user-error';
import { codeOf } from '../shared/error-code';
import { type ArchiveEntry, UnreadableEntry, type WidgetArchive } from './archive';
import { archiveLimits } from './limits';

/** File types in the upper bits of a Unix mode, which zips carry in the upper half of the external attributes. */
const unixFileType = 0o170000;
const unixLink = 0o120000;
/** Pipes, devices for characters and for blocks, sockets. */
const unixOther: ReadonlySet<number> = new Set([0o010000, 0o020000, 0o060000, 0o140000]);
const localHeaderBytes = 30;

/**
 * A zip file on disk or in memory. Nothing in it is believed: names stay as written, but for a leading `./`,
 * and are compared with those beside the content; sizes and sums are measured.
 * @throws {UserError} when the file cannot be opened
 */
export async function zipArchive(zip: string | Buffer): Promise<WidgetArchive> {
  const opened = await openZip(zip);
  if (typeof opened === 'string') return brokenArchive(opened);
  const list: [ArchiveEntry, Entry][] = [];
  const damage = await listEntries(opened, list);
  const raw = new Map(list);
  return {
    entries: list.map(([entry]) => entry),
    cutShort: opened.entryCount > list.length && damage === undefined,
    ...(damage === undefined ? {} : { damage }),
    read: (entry, limit) => readEntry(opened, raw.get(entry), limit),
    close: () => opened.close(),
  };
}

function brokenArchive(damage: string): WidgetArchive {
  return {
    entries: [],
    damage,
    cutShort: false,
    read: () => Promise.reject(new UnreadableEntry('is not in the archive')),
    close: () => undefined,
  };
}

/** The open zip, or why it is none. */
function openZip(zip: string | Buffer): Promise<ZipFile | string> {
  // Names are left undecoded and sizes unchecked, because yauzl would give up at the first odd entry.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false } as const;
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, file: ZipFile): void => {
      if (error && 'code' in error)
        reject(new UserError(`${String(zip)} cannot be opened (${codeOf(error)}).`, { cause: error }));
      else resolve(error ? reasonOf(error) : file);
    };
    if (typeof zip === 'string') open(zip, options, done);
    else fromBuffer(zip, options, done);
  });
}

/** What yauzl says of a zip, of which some sentences end with a full stop and some do not. */
function reasonOf({ message }: Error): string {
  return message.replace(/\.$/, '');
}

/** Fills `list`; the answer is why it stopped before the end, if it did. */
function listEntries(zip: ZipFile, list: [ArchiveEntry, Entry][]): Promise<string | undefined> {
  return new Promise((resolve) => {
    zip.on('error', (error: Error) => resolve(reasonOf(error)));
    zip.on('end', () => resolve(undefined));
    let bytes = 0;
    zip.on('entry', (entry: Entry) => {
      list.push([describeEntry(entry), entry]);
      bytes += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
      if (list.length >= archiveLimits.entries || bytes > archiveLimits.listBytes) resolve(undefined);
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function describeEntry(entry: Entry): ArchiveEntry {
  const written = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  const start = entry.relativeOffsetOfLocalHeader;
  return {
    name: written.replace(/^(?:\.\/+)+/, ''),
    kind: kindOf(written, (entry.externalFileAttributes >>> 16) & unixFileType),
    size: entry.uncompressedSize,
    encrypted: (entry.generalPurposeBitFlag & 1) === 1,
    span: {
      start,
      end: start + localHeaderBytes + entry.fileNameLength + entry.compressedSize,
      packed: entry.compressedSize,
    },
  };
}

function kindOf(name: string, fileType: number): ArchiveEntry['kind'] {
  if (fileType === unixLink) return 'link';
  if (unixOther.has(fileType)) return 'other';
  return name.endsWith('/') ? 'folder' : 'file';
}

async function readEntry(zip: ZipFile, entry: Entry | undefined, limit: number): Promise<Buffer> {
  if (entry === undefined) throw new UnreadableEntry('is not in the archive');
  await demandSameName(zip, entry);
  const content = await collect(await openEntry(zip, entry), Math.min(limit, entry.uncompressedSize));
  if (content.length !== entry.uncompressedSize) {
    throw new UnreadableEntry(`unpacks to ${content.length} bytes but declares ${entry.uncompressedSize}`);
  }
  if (crc32(content) !== entry.crc32) throw new UnreadableEntry('is damaged (its checksum does not match)');
  return content;
}

/** Unpackers that go by the header beside the content and those that go by the list must see the same file. */
function demandSameName(zip: ZipFile, entry: Entry): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, (error, header) => {
      if (error) reject(new UnreadableEntry(`cannot be unpacked (${error.message})`, { cause: error }));
      else if (header.fileName.equals(entry.fileNameRaw)) resolve();
      else
        reject(new UnreadableEntry(`has another name beside its content: ${JSON.stringify(String(header.fileName))}`));
    });
  });
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new UnreadableEntry(`cannot be unpacked (${error.message})`, { cause: error }));
      else resolve(stream);
    });
  });
}

function collect(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= limit) return;
      stream.destroy();
      reject(new UnreadableEntry(`unpacks to more than the ${limit} bytes it declares`));
    });
    stream.on('end', () => resolve(Buffer.concat(chunks, length)));
    stream.on('error', (error) => {
      reject(new UnreadableEntry(`cannot be unpacked (${error.message})`, { cause: error }));
    });
  });
}
