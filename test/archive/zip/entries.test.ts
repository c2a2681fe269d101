import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { UnreadableEntry } from '../../../archive/archive';
import { zipArchive } from '../../../archive/zip-archive';
import { zipOf, type ZipEntry } from '../../support/zip';

const content = Buffer.from('define(function () {});');
const script: ZipEntry = { name: 'script.js', content };
const plain = zipOf([script]);
const packedLength = plain.readUInt32LE(18);
/** Where the list of entries begins. */
const list = plain.readUInt32LE(plain.length - 6);

interface Descriptor {
  sizeBytes: 4 | 8;
  signature?: number;
  sum?: number;
}

/** What stands behind the content: sum, packed size and size, of four or of eight bytes, with a signature or without. */
function descriptor({ sizeBytes, signature, sum = crc32(content) }: Descriptor): Buffer {
  const parts = signature === undefined ? [] : [uint32(signature)];
  const sizes = [packedLength, content.length].flatMap((size) => [uint32(size), Buffer.alloc(sizeBytes - 4)]);
  return Buffer.concat([...parts, uint32(sum), ...sizes]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A field that holds both sizes of an entry, as zips of large files have it. */
function longSizes(size: number, packed: number): Buffer {
  const field = Buffer.alloc(20);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(16, 2);
  field.writeBigUInt64LE(BigInt(size), 4);
  field.writeBigUInt64LE(BigInt(packed), 12);
  return field;
}

async function faultsOf(zip: Buffer): Promise<string[]> {
  const { damage, faults } = await zipArchive(zip);
  expect(damage).toBeUndefined();
  return faults.map(({ message }) => message);
}

async function contentOf(zip: Buffer, limit = 1000): Promise<string> {
  const archive = await zipArchive(zip);
  return String(await archive.read(archive.entries[0]!, limit));
}

const signature = 0x08074b50;
it.each<[string, Descriptor]>([
  ['short', { sizeBytes: 4 }],
  ['short and signed', { sizeBytes: 4, signature }],
  ['long', { sizeBytes: 8 }],
  ['long and signed', { sizeBytes: 8, signature }],
])('sizes behind the content may be %s', async (_, written) => {
  const zip = zipOf([{ ...script, flags: 8, descriptor: descriptor(written) }]);
  zip.fill(0, 14, 26);
  expect(await faultsOf(zip)).toEqual([]);
  expect(await contentOf(zip)).toBe(String(content));
});

it.each<[string, Partial<ZipEntry>, number]>([
  ['with another sum', { descriptor: descriptor({ sizeBytes: 4, sum: 1 }) }, 12],
  ['signed, with another sum', { descriptor: descriptor({ sizeBytes: 4, signature, sum: 1 }) }, 16],
  ['with another signature', { descriptor: descriptor({ sizeBytes: 4, signature: 1 }) }, 16],
  ['with another signature and long', { descriptor: descriptor({ sizeBytes: 8, signature: 1 }) }, 24],
  ['of another length', { descriptor: Buffer.concat([descriptor({ sizeBytes: 4 }), Buffer.alloc(1)]) }, 13],
  ['that nothing promises', { flags: 0, descriptor: descriptor({ sizeBytes: 4 }) }, 12],
])('sizes behind the content %s belong to no entry', async (_, entry, length) => {
  const zip = zipOf([{ ...script, flags: 8, ...entry }]);
  const at = 30 + 'script.js'.length + packedLength;
  expect(await faultsOf(zip)).toEqual([`${length} bytes at offset ${at} belong to no entry of the list`]);
});

it('an entry within the bytes of another ends no earlier than that one', async () => {
  const inner = zipOf([{ name: 'in.js', content, method: 'store' }]);
  const innerEntry = inner.subarray(0, inner.readUInt32LE(inner.length - 6));
  const zip = zipOf([
    { name: 'outer.bin', content: Buffer.concat([innerEntry, Buffer.alloc(10)]), method: 'store' },
    { name: 'in.js', content, method: 'store', sharesBytesOf: 0, localName: 'outer.bin' },
  ]);
  const second = zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  zip.writeUInt32LE(content.length, second + 20);
  zip.writeUInt32LE(30 + 'outer.bin'.length, second + 42);
  expect(await faultsOf(zip)).toEqual([]);
});

it('sizes may stand in a field of large files', async () => {
  const zip = zipOf([{ ...script, localExtra: longSizes(content.length, packedLength) }]);
  zip.fill(0xff, 18, 26);
  expect(await faultsOf(zip)).toEqual([]);
});

it.each<[string, Buffer, string]>([
  ['another size', longSizes(1, packedLength), 'script.js has another size beside its content'],
  ['another packed size', longSizes(content.length, 1), 'script.js has another packed size beside its content'],
  ['no room for them', Buffer.from([1, 0, 0, 0]), 'script.js has another packed size beside its content'],
])('a field of large files with %s is told', async (_, localExtra, message) => {
  const zip = zipOf([{ ...script, localExtra }]);
  zip.fill(0xff, 18, 26);
  expect(await faultsOf(zip)).toEqual([message]);
});

it('what the list has behind a name is part of the list', async () => {
  const field = Buffer.from([0xfe, 0xca, 2, 0, 1, 2]);
  expect(await faultsOf(zipOf([{ ...script, listedExtra: field }, { name: 'b.js' }]))).toEqual([]);
});

it('bytes in front of the first entry belong to none', async () => {
  const zip = Buffer.concat([Buffer.from('MZ'), plain]);
  for (const at of [list + 2 + 42, zip.length - 6]) zip.writeUInt32LE(zip.readUInt32LE(at) + 2, at);
  expect(await faultsOf(zip)).toEqual(['2 bytes at offset 0 belong to no entry of the list']);
});

it.each([
  [45, []],
  [46, ['script.js needs a newer program to be unpacked']],
])('an entry that needs version %i of the format has the faults %j', async (version, faults) => {
  const zip = zipOf([script]);
  zip.writeUInt16LE(version, list + 6);
  expect(await faultsOf(zip)).toEqual(faults);
});

it.each([plain, Buffer.alloc(0)])('an entry of another archive is not read', async (zip) => {
  const [entry] = (await zipArchive(zipOf([script]))).entries;
  await expect((await zipArchive(zip)).read(entry!, 100)).rejects.toThrow(new UnreadableEntry('is not in the archive'));
});

it.each<[string, (zip: Buffer) => void, string]>([
  [
    'is packed in another way',
    (zip) => zip.writeUInt16LE(12, list + 10),
    'cannot be unpacked (it is packed by method 12)',
  ],
  ['is encrypted', (zip) => zip.writeUInt16LE(1, list + 8), 'cannot be unpacked (it is encrypted)'],
  [
    'goes on after the end',
    (zip) => zip.writeUInt32LE(zip.length, list + 20),
    'cannot be unpacked (it goes on after the end of the zip)',
  ],
  ['is damaged', (zip) => zip.writeUInt32LE(1, list + 16), 'is damaged (its checksum does not match)'],
  [
    'is longer than it declares',
    (zip) => zip.writeUInt32LE(5, list + 24),
    'unpacks to more than the 5 bytes it declares',
  ],
  [
    'is shorter than it declares',
    (zip) => zip.writeUInt32LE(100, list + 24),
    `unpacks to ${content.length} bytes but declares 100`,
  ],
])('an entry that %s is not read', async (_, change, message) => {
  const zip = zipOf([script]);
  change(zip);
  await expect(contentOf(zip)).rejects.toThrow(new UnreadableEntry(message));
});

it.each(['deflate', 'store'] as const)('no more is read than may be (%s)', async (method) => {
  const zip = zipOf([{ ...script, method }]);
  expect(await contentOf(zip, content.length)).toBe(String(content));
  const tooMuch = contentOf(zip, content.length - 1);
  await expect(tooMuch).rejects.toThrow(
    new UnreadableEntry(`unpacks to more than the ${content.length - 1} bytes it declares`),
  );
});
