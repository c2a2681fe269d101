import { expect, it } from 'vitest';
import { findDirectory } from '../../../archive/zip/end-record';
import { ZipFault } from '../../../archive/zip/zip-fault';
import { withZip64 } from '../../check/support/ambiguous-zips';
import { zipOf } from '../../support/zip';

const shortRecord = 22;
const locator = 20;
const longRecord = 56;

/** A zip with both records, and where they begin. */
function largeZip(): { zip: Buffer; end: number; located: number; long: number } {
  const zip = withZip64();
  const end = zip.length - shortRecord;
  return { zip, end, located: end - locator, long: end - locator - longRecord };
}

/** How many entries the list has, and where it ends. */
function directoryOf(zip: Buffer): { entries: number; end: number } {
  const { entries, end } = findDirectory(zip);
  return { entries, end };
}

const contradicts = 'has two end records that contradict each other';
const misplaced = 'has a zip64 end record that is not where its locator says';

it.each<[string, (parts: ReturnType<typeof largeZip>) => void]>([
  ['the number of entries', ({ zip, end }) => zip.writeUInt32LE(0xffffffff, end + 8)],
  ['the size of the list', ({ zip, end }) => zip.writeUInt32LE(0xffffffff, end + 12)],
  ['the offset of the list', ({ zip, end }) => zip.writeUInt32LE(0xffffffff, end + 16)],
])('%s may be left to the record of large zips', (_, leaveOut) => {
  const parts = largeZip();
  leaveOut(parts);
  expect(directoryOf(parts.zip)).toEqual({ entries: 1, end: parts.long });
});

it.each<[string, (parts: ReturnType<typeof largeZip>) => void, string]>([
  ['another number of entries', ({ zip, end }) => zip.writeUInt16LE(2, end + 10), contradicts],
  ['another size of the list', ({ zip, end }) => zip.writeUInt32LE(46, end + 12), contradicts],
  ['another offset of the list', ({ zip, end }) => zip.writeUInt32LE(1, end + 16), contradicts],
  ['that it is on another disk', ({ zip, long }) => zip.writeUInt32LE(1, long + 16), contradicts],
  ['that its list is on another disk', ({ zip, long }) => zip.writeUInt32LE(1, long + 20), contradicts],
  ['that some entries are on another disk', ({ zip, long }) => zip.writeBigUInt64LE(0n, long + 24), contradicts],
  ['another place of the long one', ({ zip, located }) => zip.writeBigUInt64LE(1n, located + 8), misplaced],
  ['a long one where none is', ({ zip, long }) => zip.writeUInt32LE(0, long), misplaced],
])('a record that says %s is refused', (_, change, message) => {
  const parts = largeZip();
  change(parts);
  expect(() => findDirectory(parts.zip)).toThrow(new ZipFault(message));
});

it.each([0, 1])('a locator without a record, behind %i bytes, is refused', (before) => {
  const { zip, located } = largeZip();
  const rest = Buffer.concat([Buffer.alloc(before), zip.subarray(located)]);
  expect(() => findDirectory(rest)).toThrow(new ZipFault(misplaced));
});

it('a zip of nothing but the end of large ones is a zip without entries', () => {
  const { zip, end, long } = largeZip();
  zip.fill(0, long + 24, long + longRecord);
  zip.fill(0, end + 8, end + 20);
  const empty = zip.subarray(long);
  empty.writeBigUInt64LE(0n, longRecord + 8);
  expect(findDirectory(empty)).toEqual({ entries: 0, start: 0, end: 0 });
});

it('a zip may end in a comment of the greatest length, and in none that is longer', () => {
  const zip = zipOf([{ name: 'a.js' }]);
  const commented = Buffer.concat([zip, Buffer.alloc(0xffff)]);
  commented.writeUInt16LE(0xffff, zip.length - 2);
  expect(directoryOf(commented)).toEqual({ entries: 1, end: zip.length - shortRecord });
  const longer = Buffer.concat([commented, Buffer.alloc(1)]);
  expect(() => findDirectory(longer)).toThrow(new ZipFault('has no end record: it is not a zip, or was cut off'));
});

it.each([
  ['the disk', 4],
  ['the disk of the list', 6],
])('a record that numbers %s is refused', (_, offset) => {
  const zip = zipOf([{ name: 'a.js' }]);
  zip.writeUInt16LE(1, zip.length - shortRecord + offset);
  expect(() => findDirectory(zip)).toThrow(new ZipFault('has an end record that speaks of several parts'));
});
