import { constants, crc32, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const headerLength = 13;
const chunkOverhead = 12;

/** The size that a PNG declares, or what keeps the bytes from being a PNG, as the end of a sentence. */
export type Png = { width: number; height: number } | { reason: string; kind?: string };

const known = new WeakMap<Buffer, Png>();

/** Looks at the structure of a PNG, from its header over every chunk to its end, and at the first row of its pixels. */
export function readPng(bytes: Buffer): Png {
  const png = known.get(bytes) ?? examine(bytes);
  known.set(bytes, png);
  return png;
}

function examine(bytes: Buffer): Png {
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    const kind = kindOf(bytes);
    return { reason: `is ${kind}, not a PNG`, kind };
  }
  const chunks = readChunks(bytes);
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.length !== headerLength)
    return { reason: 'has the beginning of a PNG and no header' };
  const reason = reasonIn(chunks) ?? reasonInHeader(bytes, header) ?? reasonInPixels(bytes, header, chunks);
  if (reason !== undefined) return { reason };
  return { width: bytes.readUInt32BE(header.start), height: bytes.readUInt32BE(header.start + 4) };
}

/** The chunks that every program has to know: a picture with another of their kind is not drawn. */
const critical = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

/** Bytes of 256 colors. */
const longestPalette = 768;

function reasonIn(chunks: readonly Chunk[]): string | undefined {
  const types = chunks.map(({ type }) => type);
  if (!types.includes('IDAT')) return 'has the header of a PNG and no picture';
  if (types.at(-1) !== 'IEND') return 'is a PNG that was cut off or damaged';
  if (types.filter((type) => type === 'IHDR').length > 1) return 'is a PNG with two headers';
  const palettes = chunks.filter(({ type }) => type === 'PLTE');
  if (palettes.length > 1 || palettes.some(({ length }) => length > longestPalette))
    return 'is a PNG with more colors in its palette than there may be';
  const unknown = types.find((type) => /^[A-Z]/.test(type) && !critical.has(type));
  return unknown === undefined ? undefined : `is a PNG with a part that no browser knows (${unknown})`;
}

/** The samples of a pixel and the depths that they may have, by the type of color. */
const colors: ReadonlyMap<number, { samples: number; depths: readonly number[] }> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [3, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);
/** Larger ones are not drawn, and a row of them would take much to unpack. */
const longestSide = 65_535;

function reasonInHeader(bytes: Buffer, { start }: Chunk): string | undefined {
  const sides = [bytes.readUInt32BE(start), bytes.readUInt32BE(start + 4)];
  if (sides.some((side) => side === 0 || side > longestSide)) return `is a PNG of ${sides.join('x')} pixels`;
  const [depth = 0, color = 0, packing, filter, interlace = 0] = bytes.subarray(start + 8, start + headerLength);
  if (!colors.get(color)?.depths.includes(depth)) return `is a PNG with ${depth} bits for colors of type ${color}`;
  return packing !== 0 || filter !== 0 || interlace > 1 ? 'is a PNG packed in a way that no browser knows' : undefined;
}

/** Whether there are pixels: the first row is unpacked, and nothing after it. */
function reasonInPixels(bytes: Buffer, { start }: Chunk, chunks: readonly Chunk[]): string | undefined {
  const [depth = 0, color = 0] = bytes.subarray(start + 8, start + headerLength);
  if (color === 3 && !chunks.some(({ type }) => type === 'PLTE')) return 'is a PNG without the colors that it names';
  const isInterlaced = bytes[start + headerLength - 1] === 1;
  const pixels = isInterlaced ? 1 : bytes.readUInt32BE(start);
  const row = 1 + Math.ceil((pixels * depth * (colors.get(color)?.samples ?? 1)) / 8);
  const parts = chunks.filter(({ type }) => type === 'IDAT');
  const packed = Buffer.concat(parts.map((part) => bytes.subarray(part.start, part.start + part.length)));
  return holdsBytes(packed, row) ? undefined : 'is a PNG without the pixels that it declares';
}

function holdsBytes(packed: Buffer, least: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength: least, finishFlush: constants.Z_SYNC_FLUSH }).length >= least;
  } catch (error) {
    return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
  }
}

interface Chunk {
  type: string;
  start: number;
  length: number;
}

/** The chunks up to the end of the picture, or up to one that is cut off or does not match its checksum. */
function readChunks(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let offset = signature.length;
  while (offset + chunkOverhead <= bytes.length && chunks.at(-1)?.type !== 'IEND') {
    const length = bytes.readUInt32BE(offset);
    const end = offset + chunkOverhead + length;
    if (end > bytes.length || crc32(bytes.subarray(offset + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) break;
    chunks.push({ type: bytes.toString('latin1', offset + 4, offset + 8), start: offset + 8, length });
    offset = end;
  }
  return chunks;
}

const kinds: readonly [RegExp, string][] = [
  [/^\u00FF\u00D8\u00FF/, 'a JPEG'],
  [/^GIF8/, 'a GIF'],
  [/^RIFF[^]{4}WEBP/, 'a WebP'],
  [/^BM/, 'a BMP'],
  [/^[^]{4}ftypavif/, 'an AVIF'],
  [/^\s*(?:<\?xml[^]*)?<svg/i, 'an SVG'],
];

function kindOf(bytes: Buffer): string {
  if (bytes.length === 0) return 'empty';
  const start = bytes.toString('latin1', 0, 512);
  return kinds.find(([pattern]) => pattern.test(start))?.[1] ?? 'something else';
}
