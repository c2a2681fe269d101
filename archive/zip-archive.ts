import { constants } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { type Entry, fromBuffer, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { codeOf } from '../shared/error-code';
import { UserError } from '../shared/user-error';
import { type ArchiveEntry, type ArchiveFault, UnreadableEntry, type WidgetArchive } from './archive';
import { archiveLimits } from './limits';
import { encrypted } from './zip/local-header';
import { findDirectory, type ZipDirectory } from './zip/end-record';
import { placeEntry, type PlacedEntry } from './zip/place-entry';
import { unownedBytes } from './zip/unowned-bytes';
import { unpack } from './zip/unpack';
import { ZipFault } from './zip/zip-fault';

/** File types in the upper bits of a Unix mode, which zips carry in the upper half of the external attributes. */
const unixFileType = 0o170000;
const unixLink = 0o120000;
/** Pipes, devices for characters and for blocks, sockets. */
const unixOther: ReadonlySet<number> = new Set([0o010000, 0o020000, 0o060000, 0o140000]);

/**
 * A zip file on disk or in memory. Nothing in it is believed: names stay as written, but for a leading `./`,
 * and are compared with those beside the content; sizes and sums are measured.
 * @throws {UserError} when the file cannot be opened
 */
export async function zipArchive(zip: string | Buffer): Promise<WidgetArchive> {
  const bytes = typeof zip === 'string' ? await readZip(zip) : zip;
  if (!bytes) return brokenArchive(`it is larger than ${archiveLimits.bytes} bytes`);
  try {
    return await archiveOf(bytes, findDirectory(bytes));
  } catch (error) {
    if (error instanceof ZipFault) return brokenArchive(`it ${error.message}`);
    throw error;
  }
}

/** The whole file, because reading each of its entries from the disk takes longer; nothing where it is too large. */
async function readZip(path: string): Promise<Buffer | undefined> {
  try {
    // Without waiting for somebody to write, should it be a pipe.
    const file = await openFile(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size } = await file.stat();
      return size > archiveLimits.bytes ? undefined : await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new UserError(`${path} cannot be opened (${codeOf(cause)}).`, { cause });
  }
}

async function archiveOf(bytes: Buffer, directory: ZipDirectory): Promise<WidgetArchive> {
  const list: PlacedEntry[] = [];
  const damage = await listEntries(bytes, (entry) => {
    if (depthOf(entry.fileNameRaw) > archiveLimits.folderDepth) return false;
    list.push(placeEntry(bytes, entry));
    return list.length < archiveLimits.entries;
  });
  const listed = list.reduce((sum, { raw }) => sum + listBytesOf(raw), 0);
  const isWhole = damage === undefined && list.length === directory.entries;
  if (isWhole && listed !== directory.end - directory.start)
    throw new ZipFault('has a list of entries that is longer or shorter than its end record says');
  const placed = new Map(list.map((entry) => [describeEntry(entry), entry]));
  return {
    entries: [...placed.keys()],
    cutShort: damage === undefined && !isWhole,
    faults: isWhole ? faultsOf(bytes, placed, directory) : [],
    ...(damage === undefined ? {} : { damage }),
    read: async (entry, limit) => {
      const found = placed.get(entry);
      if (!found) throw new UnreadableEntry('is not in the archive');
      return unpack(bytes, found, limit);
    },
    close: () => undefined,
  };
}

function faultsOf(
  bytes: Buffer,
  placed: ReadonlyMap<ArchiveEntry, PlacedEntry>,
  directory: ZipDirectory,
): ArchiveFault[] {
  const ofEntries = Array.from(placed, ([{ name }, { fault }]) =>
    fault === undefined ? [] : [{ name, message: `${name} ${fault}` }],
  );
  const ofWhole = unownedBytes(bytes, [...placed.values()], directory).map((message) => ({ name: '', message }));
  return [...ofEntries.flat(), ...onOtherDisks(bytes, placed, directory), ...ofWhole];
}

/** Some programs go by the number of the disk in the list, the others know one disk only. */
function onOtherDisks(
  bytes: Buffer,
  placed: ReadonlyMap<ArchiveEntry, PlacedEntry>,
  { start }: ZipDirectory,
): ArchiveFault[] {
  const faults: ArchiveFault[] = [];
  let at = start;
  for (const [{ name }, { raw }] of placed) {
    if (bytes.readUInt16LE(at + diskNumber) !== 0)
      faults.push({ name, message: `${name} is said to be on another disk` });
    at += listBytesOf(raw);
  }
  return faults;
}

function brokenArchive(damage: string): WidgetArchive {
  return {
    entries: [],
    damage,
    cutShort: false,
    faults: [],
    read: () => Promise.reject(new UnreadableEntry('is not in the archive')),
    close: () => undefined,
  };
}

/** Hands on each entry for as long as that is wanted; the answer is why it stopped before the end, if it did. */
async function listEntries(bytes: Buffer, handOn: (entry: Entry) => boolean): Promise<string | undefined> {
  const zip = await openZip(bytes);
  if (typeof zip === 'string') return zip;
  return new Promise((resolve) => {
    zip.on('error', (error: Error) => resolve(reasonOf(error)));
    zip.on('end', () => resolve(undefined));
    let listBytes = 0;
    zip.on('entry', (entry: Entry) => {
      listBytes += listBytesOf(entry) - fixedListBytes;
      if (handOn(entry) && listBytes <= archiveLimits.listBytes) zip.readEntry();
      else resolve(undefined);
    });
    zip.readEntry();
  });
}

const fixedListBytes = 46;
/** Where in them the number of the disk stands. */
const diskNumber = 34;

/** How many bytes of the list are an entry's. */
function listBytesOf({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number {
  return fixedListBytes + fileNameLength + extraFieldLength + fileCommentLength;
}

/** The open zip, or why it is none. */
function openZip(bytes: Buffer): Promise<ZipFile | string> {
  // Names are left undecoded and sizes unchecked, because yauzl would give up at the first odd entry.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false } as const;
  return new Promise((resolve) => fromBuffer(bytes, options, (error, zip) => resolve(error ? reasonOf(error) : zip)));
}

/** What yauzl says of a zip, of which some sentences end with a full stop and some do not. */
function reasonOf({ message }: Error): string {
  return message.replace(/\.$/, '');
}

const slash = '/'.charCodeAt(0);

/** In how many folders an entry lies, one in the other. */
function depthOf(name: Buffer): number {
  let depth = 0;
  for (let at = name.indexOf(slash); at !== -1; at = name.indexOf(slash, at + 1)) depth += 1;
  return depth;
}

function describeEntry({ raw, start, end }: PlacedEntry): ArchiveEntry {
  const written = getFileNameLowLevel(raw.generalPurposeBitFlag, raw.fileNameRaw, raw.extraFields, true);
  return {
    name: written.replace(/^(?:\.\/+)+/, ''),
    kind: kindOf(written, (raw.externalFileAttributes >>> 16) & unixFileType),
    size: raw.uncompressedSize,
    encrypted: (raw.generalPurposeBitFlag & encrypted) !== 0,
    span: { start, end, packed: raw.compressedSize },
  };
}

function kindOf(name: string, fileType: number): ArchiveEntry['kind'] {
  if (fileType === unixLink) return 'link';
  if (unixOther.has(fileType)) return 'other';
  return name.endsWith('/') ? 'folder' : 'file';
}
