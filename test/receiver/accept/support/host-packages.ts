import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../../shared/paths';

interface LockedPackage {
  dev?: boolean;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/** Places in node_modules of what the receiver needs, by the lock file. */
export function neededPackages(): Set<string> {
  return neededBy('receiver');
}

/**
 * Places of what `npm ci -w receiver --omit=dev` installs: all that is not for developing. It leaves out what the root
 * itself names, as tried in an empty folder.
 */
export function installedPackages(): string[] {
  const ofRoot = new Set(
    Object.keys(lock.packages['']?.optionalDependencies ?? {}).map((name) => `node_modules/${name}`),
  );
  return Object.entries(lock.packages)
    .filter(([place, { dev, link }]) => place.startsWith('node_modules/') && !dev && !link && !ofRoot.has(place))
    .map(([place]) => place);
}

/** The place of a package as `from` finds it: beside it, or further up. */
function placeOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder && `${folder}/`}node_modules/${name}`;
    if (lock.packages[place]) return place;
    if (folder === '') return undefined;
  }
}

function neededBy(place: string, found = new Set<string>()): Set<string> {
  const { dependencies, optionalDependencies } = lock.packages[place] ?? {};
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const needed = placeOf(name, place);
    if (needed === undefined || found.has(needed)) continue;
    found.add(needed);
    neededBy(needed, found);
  }
  return found;
}
