import { posix } from 'node:path';
import { archiveLimits } from '../../../archive/limits';
import { sources } from '../../../kommo/facts/sources';
import type { Problem } from '../../problem';
import type { Rule } from '../../rule';

export const duplicateEntry: Rule = {
  id: 'archive/duplicate-entry',
  severity: 'error',
  ofAnyArchive: true,
  what: 'No two entries have the same path, nor is one a folder that another takes for a file. Paths that only some systems tell apart are a warning.',
  why: 'Which of them counts depends on the program that unpacks: Kommo may see another file than you.',
  source: [sources.zip],
  fix: 'Make the zip file anew rather than adding to an old one.',
  example: {
    broken: `script.js
script.js`,
    mended: 'script.js',
  },
  *check({ archive }) {
    const counts = new Map<string, number>();
    const folders = new Set<string>();
    for (const { name, kind } of archive.entries) {
      const path = normalised(name);
      if (kind !== 'folder') counts.set(path, (counts.get(path) ?? 0) + 1);
      const folder = kind === 'folder' ? path : posix.dirname(path);
      if (!folders.has(folder)) for (const above of foldersTo(folder)) folders.add(above);
    }
    for (const [path, count] of counts) {
      if (count > 1) yield { file: path, message: `There are ${count} entries called ${path}.` };
      if (folders.has(path)) yield { file: path, message: `${path} is a file and a folder.` };
    }
    yield* twins([...counts.keys()]);
  },
};

/** Paths that are one where case, the way of writing an accent, or dots and spaces at the end do not count. */
function* twins(paths: readonly string[]): Generator<Problem> {
  const first = new Map<string, string>();
  for (const path of paths) {
    const plain = path.normalize('NFC').toLowerCase().replace(endings, '');
    const twin = first.get(plain);
    if (twin === undefined) first.set(plain, path);
    else
      yield {
        file: path,
        severity: 'warning',
        message: `${path} and ${twin} are one file on Windows or a Mac.`,
        fix: 'Give one of them another name.',
      };
  }
}

/** What Windows leaves out at the end of each name. */
const endings = /[. ]+(?=\/|$)/g;

/** The path that unpackers make of a name: one slash for several, no dots, slashes for backslashes. */
function normalised(name: string): string {
  return posix.normalize(name.replaceAll('\\', '/')).replace(/^\/+|\/+$/g, '');
}

function foldersTo(folder: string): string[] {
  const paths: string[] = [];
  for (
    let path = folder;
    path !== '.' && path !== '' && paths.length < archiveLimits.folderDepth;
    path = posix.dirname(path)
  )
    paths.push(path);
  return paths;
}
