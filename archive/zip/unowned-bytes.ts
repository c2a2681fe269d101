import type { ZipDirectory } from './end-record';
import type { PlacedEntry } from './place-entry';

/** Sizes that what follows the content of an entry may have: with a signature or without, with long sizes or short ones. */
const descriptorBytes: ReadonlySet<number> = new Set([12, 16, 20, 24]);
const descriptorSignature = 0x08074b50;

/**
 * Stretches of a zip that belong to none of the listed entries, or are missing, each as a sentence. Programs that read from the start
 * find entries there, and programs to run, that those going by the list do not.
 */
export function unownedBytes(zip: Buffer, placed: readonly PlacedEntry[], directory: ZipDirectory): string[] {
  const faults: string[] = [];
  let end = 0;
  let before: PlacedEntry | undefined;
  const close = (start: number): void => {
    if (before?.hasDescriptor && start === end)
      faults.push(`the sizes that are to follow at offset ${end} are missing`);
    if (start > end && !(before?.hasDescriptor && isDescriptor(zip.subarray(end, start), before.sum)))
      faults.push(`${start - end} bytes at offset ${end} belong to no entry of the list`);
  };
  for (const entry of placed.toSorted((one, other) => one.start - other.start)) {
    close(entry.start);
    if (entry.end < end) continue;
    end = entry.end;
    before = entry;
  }
  close(directory.start);
  return faults;
}

function isDescriptor(bytes: Buffer, sum: number): boolean {
  if (!descriptorBytes.has(bytes.length)) return false;
  const isSigned = bytes.length === 16 || bytes.length === 24;
  if (isSigned && bytes.readUInt32LE(0) !== descriptorSignature) return false;
  return bytes.readUInt32LE(isSigned ? 4 : 0) === sum;
}
