import { crc32, deflateSync } from 'node:zlib';

/** What of a picture is to be odd. */
export interface PngParts {
  /** Bits of a sample, and the type of color. */
  depth?: number;
  color?: number;
  /** How it is compressed, filtered and interlaced. */
  ways?: readonly number[];
  pixels?: Buffer;
  /** The pixels as they are packed, in the place of what they pack to. */
  packed?: Buffer;
  /** Chunks before the pixels. */
  before?: readonly Buffer[];
}

/** A PNG of 9 x 9 pixels with whatever a test wants wrong in it. */
export function oddPng(parts: PngParts): Buffer {
  const { depth = 1, color = 0, ways = [], before = [] } = parts;
  const { pixels = Buffer.alloc(27), packed = deflateSync(pixels) } = parts;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    headerChunk(9, 9, [depth, color, ...ways]),
    ...before,
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The chunk that tells the size of a picture, and how it is stored. */
export function headerChunk(width: number, height: number, stored: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(stored, 8);
  return chunk('IHDR', header);
}

/** A transparent PNG of a size in pixels and, if wanted, of at least so many bytes. */
export function pngOf(width: number, height: number, atLeast = 0): Buffer {
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  const parts = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    headerChunk(width, height, [1, 0]),
    ...(atLeast > 0 ? [chunk('tEXt', Buffer.alloc(atLeast, 'x'))] : []),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat(parts);
}

/** A part of a PNG with its length and its checksum. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
