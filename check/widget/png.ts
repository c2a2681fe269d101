import { crc32 } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const headerLength = 13;
const chunkOverhead = 12;

/** The size that a PNG declares, or what keeps the bytes from being a PNG, as the end of a sentence. */
export type Png = { width: number; height: number } | { reason: string; kind?: string };

const known = new WeakMap<Buffer, Png>();

/** Looks at the structure of a PNG, from its header over every chunk to its end; the pixels are not unpacked. */
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
  if (!chunks.some(({ type }) => type === 'IDAT')) return { reason: 'has the header of a PNG and no picture' };
  if (chunks.at(-1)?.type !== 'IEND') return { reason: 'is a PNG that was cut off or damaged' };
  return { width: bytes.readUInt32BE(header.start), height: bytes.readUInt32BE(header.start + 4) };
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
