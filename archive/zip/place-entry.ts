import type { Entry } from 'yauzl';
import { contradiction, hasDescriptor, localHeaderOf } from './local-header';

/** An entry with where its bytes lie. */
export interface PlacedEntry {
  raw: Entry;
  /** From its header to the end of its packed content. */
  start: number;
  end: number;
  content: number;
  hasDescriptor: boolean;
  sum: number;
  /** Why other programs may unpack something else in its place; completes the sentence "it …". */
  fault: string | undefined;
}

const shortestHeader = 30;

/** Finds an entry of the list in the zip, and compares what both say of it. */
export function placeEntry(zip: Buffer, raw: Entry): PlacedEntry {
  const start = raw.relativeOffsetOfLocalHeader;
  const header = localHeaderOf(zip, start);
  const content = header?.content ?? start + shortestHeader + raw.fileNameLength;
  const end = content + raw.compressedSize;
  const lost = header ? undefined : 'is not where the list of entries says';
  return {
    raw,
    start,
    end,
    content,
    hasDescriptor: header !== undefined && hasDescriptor(header),
    sum: raw.crc32,
    fault: lost ?? (header && faultOf(header, raw)),
  };
}

function faultOf(header: NonNullable<ReturnType<typeof localHeaderOf>>, raw: Entry): string | undefined {
  if (!header.name.equals(raw.fileNameRaw))
    return `has another name beside its content: ${JSON.stringify(header.name.toString())}`;
  return contradiction(header, raw) ?? contradictionOfKind(raw);
}

const folderOfDos = 0x10;
const unixFileType = 0o170000;
const unixFolder = 0o040000;

/** A folder is told by the slash at its end, by a flag of DOS and by a mode of Unix. */
function contradictionOfKind({ fileNameRaw, externalFileAttributes, uncompressedSize }: Entry): string | undefined {
  const isFolder = fileNameRaw.at(-1) === '/'.charCodeAt(0);
  if (isFolder) return uncompressedSize > 0 ? 'is a folder and has content' : undefined;
  const isMarked =
    (externalFileAttributes & folderOfDos) !== 0 || ((externalFileAttributes >>> 16) & unixFileType) === unixFolder;
  return isMarked ? 'is marked as a folder and has the name of a file' : undefined;
}
