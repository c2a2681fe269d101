const mebibyte = 1024 * 1024;

/** How much is taken from an archive before it has shown itself to be honest; the largest widgets known are far below. */
export const archiveLimits = {
  /** Entries listed; further ones are not looked at. */
  entries: 10_000,
  /** Bytes of the list of entries: names, comments and whatever else stands there. */
  listBytes: 8 * mebibyte,
  /** Folders within folders. */
  folderDepth: 24,
  /** Bytes of all files together, where every one of them is read. */
  bytes: 64 * mebibyte,
} as const;
