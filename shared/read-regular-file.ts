import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { codeOf } from './error-code';

/** More than any file that is read whole has, in bytes. */
const longest = 20 * 1024 * 1024;

/** Why a file cannot be read; completes the sentence "it …". */
export class FileTrouble extends Error {
  override name = 'FileTrouble';
  readonly isMissing: boolean;

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.isMissing = codeOf(cause) === 'ENOENT';
  }
}

/**
 * The bytes of a file, and of nothing else that may lie in its place: a pipe would be waited for, and a device has no end.
 * @throws {FileTrouble} when it cannot be read, is no file, or is too large
 */
export async function readRegularFile(path: string): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw new FileTrouble(`cannot be read (${codeOf(cause)})`, cause);
  });
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) throw new FileTrouble('is a folder where a file belongs');
    if (!stats.isFile()) throw new FileTrouble('is not a file');
    if (stats.size > longest) throw new FileTrouble(`has more than ${longest / 1024 / 1024} MB`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}
