import type { ArchiveEntry } from '../../archive/archive';

export interface WidgetFile {
  entry: ArchiveEntry;
  /** The path below the folder that holds manifest.json. */
  path: string;
  content: WidgetContent;
}

/** The bytes, or why they were not read: too many of them, or they cannot be had. */
export type WidgetContent = { bytes: Buffer } | { oversized: number } | { unreadable: string };

/** The content of a file that could be read. */
export function bytesOf(file: WidgetFile | undefined): Buffer | undefined {
  return file && 'bytes' in file.content ? file.content.bytes : undefined;
}

const textEndings =
  /\.(?:json|js|mjs|cjs|css|twig|html?|txt|md|svg|xml|map|ya?ml|ini|env|pem|key|ts|tsx|jsx|php|csv|sh)$/i;
const lookedAt = 4096;

/** The text of a file that is meant to be text: by its ending, or because it holds no zero byte. Without its byte-order mark. */
export function textOf(file: WidgetFile | undefined): string | undefined {
  const bytes = bytesOf(file);
  if (!file || !bytes) return undefined;
  const isText = textEndings.test(file.path) || !bytes.subarray(0, lookedAt).includes(0);
  return isText ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

/** Whether the file is one of the kinds of text that a widget consists of. */
export function isSourceText(file: WidgetFile): boolean {
  return /\.(?:json|js|css|twig|html)$/i.test(file.path);
}
