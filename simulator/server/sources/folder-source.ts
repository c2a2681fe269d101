import { filesOfFolder } from '../../../archive/files-of-folder';
import type { ArchiveSource } from './archive-source';
import { checkWith } from './check-with';

/** Anybody's widget as a folder with the files of its archive. */
export function folderSource(folder: string): ArchiveSource {
  return {
    name: folder,
    watched: [folder],
    findings: () => checkWith({ target: folder, options: {} }),
    load: () => filesOfFolder(folder),
  };
}
