import { readFile, stat } from 'node:fs/promises';
import { filesOfZip } from '../../../archive/files-of-zip';
import { archiveLimits } from '../../../archive/limits';
import { codeOf } from '../../../shared/error-code';
import { UserError } from '../../../shared/user-error';
import type { ArchiveSource } from './archive-source';
import { checkWith } from './check-with';

/** Anybody's widget as a zip. */
export function zipSource(path: string): ArchiveSource {
  return {
    name: path,
    watched: [path],
    findings: () => checkWith({ target: path, options: {} }),
    async load() {
      return filesOfZip(await bytesOf(path));
    },
  };
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    // Whoever opens a pipe waits for its other end.
    if (!found.isFile())
      throw new UserError(`${path} is not a file. Name a widget.zip, or a folder with the files of one.`);
    if (found.size > archiveLimits.bytes) throw new UserError(`${path} is larger than ${archiveLimits.bytes} bytes.`);
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    throw new UserError(`${path} cannot be read (${codeOf(cause)}).`, { cause });
  }
}
