/** One entry as the archive lists it; nothing about it has been verified. */
export interface ArchiveEntry {
  /** The path as it is written, without a leading `./`; a folder's ends in a slash. */
  name: string;
  kind: 'file' | 'folder' | 'link' | 'other';
  /** Unpacked bytes as declared. */
  size: number;
  encrypted: boolean;
  /** Where its bytes lie in a zip, header included, and how many of them are its packed content. */
  span?: { start: number; end: number; packed: number };
}

/** What makes programs unpack different files from one zip. */
export interface ArchiveFault {
  /** The entry at fault; empty where it is the zip as a whole. */
  name: string;
  /** A sentence without its full stop. */
  message: string;
}

/** What the checks see of a folder, a zip or files in memory. */
export interface WidgetArchive {
  entries: readonly ArchiveEntry[];
  /** Why the list of entries is not whole; the entries before that point are listed. */
  damage?: string;
  /** True when the list of entries ends where it reached one of `archiveLimits`. */
  cutShort: boolean;
  /** What of a zip can be read in two ways; told only where the list of entries is whole. */
  faults: readonly ArchiveFault[];
  /**
   * The content of a file of at most `limit` bytes.
   * @throws {UnreadableEntry} when it cannot be read, or is longer than `limit` or than it declares
   */
  read(entry: ArchiveEntry, limit: number): Promise<Buffer>;
  close(): void;
}

/** An entry whose content cannot be had; the message completes the sentence "it …". */
export class UnreadableEntry extends Error {
  override name = 'UnreadableEntry';
}
