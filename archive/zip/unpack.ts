import { constants, crc32, type InflateRaw, inflateRawSync } from 'node:zlib';
import { UnreadableEntry } from '../archive';
import { encrypted } from './local-header';
import type { PlacedEntry } from './place-entry';

const stored = 0;
const deflated = 8;

/**
 * The content of an entry of at most `limit` bytes, which has the size and the checksum that the list says.
 * @throws {UnreadableEntry} when it has not
 */
export function unpack(zip: Buffer, entry: PlacedEntry, limit: number): Buffer {
  const { raw } = entry;
  if (entry.end > zip.length) throw new UnreadableEntry('cannot be unpacked (it goes on after the end of the zip)');
  if (raw.generalPurposeBitFlag & encrypted) throw new UnreadableEntry('cannot be unpacked (it is encrypted)');
  const packed = zip.subarray(entry.content, entry.end);
  const content = unpackBytes(packed, raw.compressionMethod, Math.min(limit, raw.uncompressedSize));
  if (content.length !== raw.uncompressedSize)
    throw new UnreadableEntry(`unpacks to ${content.length} bytes but declares ${raw.uncompressedSize}`);
  if (crc32(content) !== raw.crc32) throw new UnreadableEntry('is damaged (its checksum does not match)');
  return content;
}

function unpackBytes(packed: Buffer, method: number, limit: number): Buffer {
  if (method === deflated) return inflate(packed, limit);
  if (method !== stored) throw new UnreadableEntry(`cannot be unpacked (it is packed by method ${method})`);
  if (packed.length > limit) throw tooLong(limit);
  return packed;
}

function inflate(packed: Buffer, limit: number): Buffer {
  try {
    // With `info` the engine comes back too, which knows how many bytes it took.
    const { buffer, engine } = inflateRawSync(packed, {
      info: true,
      // Zero stands for no limit.
      maxOutputLength: Math.max(limit, 1),
      finishFlush: constants.Z_FINISH,
    }) as unknown as { buffer: Buffer; engine: InflateRaw };
    if (buffer.length > limit) throw tooLong(limit);
    if (engine.bytesWritten !== packed.length)
      throw new UnreadableEntry(`has ${packed.length - engine.bytesWritten} bytes after its packed content`);
    return buffer;
  } catch (cause) {
    if (cause instanceof UnreadableEntry) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(limit);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnreadableEntry(`cannot be unpacked (${reason})`, { cause });
  }
}

function tooLong(limit: number): UnreadableEntry {
  return new UnreadableEntry(`unpacks to more than the ${limit} bytes it declares`);
}
