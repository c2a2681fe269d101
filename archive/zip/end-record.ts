import { ZipFault } from './zip-fault';

/** Where the list of entries lies. */
export interface ZipDirectory {
  start: number;
  end: number;
  entries: number;
}

const endSignature = 0x06054b50;
const endBytes = 22;
const zip64Signature = 0x06064b50;
const zip64Bytes = 56;
const locatorSignature = 0x07064b50;
const locatorBytes = 20;
const longestComment = 0xffff;

/**
 * The list of entries, as the record at the end of the zip tells it. Programs find it in two ways, by its offset and by
 * its size, and count from the start or from the end of the file: it is sound only where all of them arrive at one place.
 * @throws {ZipFault} when it is not
 */
export function findDirectory(zip: Buffer): ZipDirectory {
  const end = findEnd(zip);
  const told = zip64Directory(zip, end) ?? shortDirectory(zip, end);
  if (told.start + told.size !== told.recordStart)
    throw new ZipFault('has a list of entries that is not where its end record says');
  return { start: told.start, end: told.recordStart, entries: told.entries };
}

function findEnd(zip: Buffer): number {
  const first = Math.max(0, zip.length - endBytes - longestComment);
  for (let at = zip.length - endBytes; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) !== endSignature) continue;
    if (zip.readUInt16LE(at + 20) === zip.length - at - endBytes) return at;
    throw new ZipFault('has a comment of another length than it says, or bytes after its end');
  }
  throw new ZipFault('has no end record: it is not a zip, or was cut off');
}

interface ToldDirectory {
  start: number;
  size: number;
  entries: number;
  /** Where the first of the records at the end begins, which is where the list should end. */
  recordStart: number;
}

function shortDirectory(zip: Buffer, end: number): ToldDirectory {
  const entries = zip.readUInt16LE(end + 10);
  if (zip.readUInt32LE(end + 4) !== 0 || zip.readUInt16LE(end + 8) !== entries)
    throw new ZipFault('has an end record that speaks of several parts');
  return { start: zip.readUInt32LE(end + 16), size: zip.readUInt32LE(end + 12), entries, recordStart: end };
}

/** What the longer record says that large archives have beside the short one. */
function zip64Directory(zip: Buffer, end: number): ToldDirectory | undefined {
  const locator = end - locatorBytes;
  if (locator < 0 || zip.readUInt32LE(locator) !== locatorSignature) return undefined;
  const at = locator - zip64Bytes;
  if (at < 0 || zip.readBigUInt64LE(locator + 8) !== BigInt(at) || zip.readUInt32LE(at) !== zip64Signature)
    throw new ZipFault('has a zip64 end record that is not where its locator says');
  const entries = zip.readBigUInt64LE(at + 32);
  const size = zip.readBigUInt64LE(at + 40);
  const start = zip.readBigUInt64LE(at + 48);
  const isWhole = zip.readBigUInt64LE(at + 16) === 0n && zip.readBigUInt64LE(at + 24) === entries;
  if (!isWhole || !agrees(zip.subarray(end), { entries, size, start }))
    throw new ZipFault('has two end records that contradict each other');
  return { start: Number(start), size: Number(size), entries: Number(entries), recordStart: at };
}

/** Whether the short record says what the long one does, or leaves it to that. */
function agrees(short: Buffer, long: Record<'entries' | 'size' | 'start', bigint>): boolean {
  return (
    isShort(short.readUInt16LE(10), long.entries, 0xffff) &&
    isShort(short.readUInt32LE(12), long.size, 0xffffffff) &&
    isShort(short.readUInt32LE(16), long.start, 0xffffffff)
  );
}

function isShort(short: number, long: bigint, leftOut: number): boolean {
  return short === leftOut || BigInt(short) === long;
}
