import { readFile } from 'node:fs/promises';
import { filesOfZip } from '../../../archive/files-of-zip';
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
      const bytes = await readFile(path).catch((cause: unknown) => {
        throw new UserError(`${path} cannot be read (${codeOf(cause)}).`, { cause });
      });
      return filesOfZip(bytes);
    },
  };
}
