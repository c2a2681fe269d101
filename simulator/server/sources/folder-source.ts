import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ArchiveSource } from './archive-source';
import { checkWith } from './check-with';

/** Anybody's widget as a folder with the files of its archive. */
export function folderSource(folder: string): ArchiveSource {
  return {
    name: folder,
    watched: [folder],
    findings: () => checkWith(({ checkFolder }) => checkFolder(folder)),
    async load() {
      const paths = await listFiles(folder);
      const read = async (path: string): Promise<[string, Buffer]> => [archiveName(folder, path), await readFile(path)];
      return new Map(await Promise.all(paths.map(read)));
    },
  };
}

// Links are not followed: nothing outside the folder is read. What starts with a dot belongs to no widget.
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules');
  const lists = seen.map(async (entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(lists)).flat();
}

function archiveName(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}
