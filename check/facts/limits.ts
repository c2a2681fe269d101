const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/**
 * How much is taken of an archive's content before it has shown itself to be honest. A run stays under 300 MB with all
 * of them, and those of the archive's reader, reached at once; the largest widgets known are far below.
 */
export const limits = {
  /** Bytes of manifest.json or of an i18n file. */
  jsonBytes: mebibyte,
  /** Tokens of all JSON together: memory follows these, not the bytes. */
  jsonTokens: 100_000,
  /** Brackets within brackets in JSON. */
  jsonDepth: 64,
  /** Letters of a key in JSON together with those of the keys that it stands under: every finding names them all. */
  jsonPath: 1_000,
  /** Bytes of a JavaScript file. */
  scriptBytes: 5 * mebibyte,
  /** Paths looked at that style sheets name. */
  stylePaths: 10_000,
  /** Languages looked at. */
  locales: 100,
  /** Tokens of all JavaScript together whose nodes are kept. */
  scriptTokens: 400_000,
  /** Those that are kept when a script was too much as a whole: what its first reading left is still in memory. */
  outlineTokens: 150_000,
  /** Tokens of all JavaScript together that are read: time follows these. */
  scriptTokensRead: 3_000_000,
  /** Nodes gone up from a node, and steps along a chain of calls. */
  scriptSteps: 1_000,
  /** Values that a module may return for them all to be looked at. */
  returnedValues: 20,
  /** Bytes of any other file. */
  fileBytes: 2 * mebibyte,
  /** Bytes of all files together. */
  totalBytes: 20 * mebibyte,
  /** Bytes that a sound archive may claim to unpack to. */
  claimedBytes: 512 * mebibyte,
  /** Places looked at that seem to hold a secret. */
  secrets: 10_000,
  /** Findings of one rule; the rest are not shown. */
  findingsOfOneRule: 1_000,
  /** Characters of all findings together, as the longest format writes them: the output stays below two million. */
  findingsText: 1_500_000,
  /** Those with which warnings stop. */
  warningsText: 1_250_000,
} as const;

/** Bytes as people say them. */
export function sizeText(bytes: number): string {
  if (bytes >= mebibyte) return `${(bytes / mebibyte).toFixed(1)} MB`;
  if (bytes >= kibibyte) return `${Math.round(bytes / kibibyte)} KB`;
  return `${bytes} bytes`;
}
