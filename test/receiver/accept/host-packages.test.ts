import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../../shared/paths';

interface LockedPackage {
  dev?: boolean;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(join(repositoryRoot, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

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

it('npm ci -w receiver --omit=dev installs what the receiver needs, and nothing else', () => {
  const needed = neededBy('receiver');
  const installed = Object.entries(lock.packages)
    .filter(([place, { dev, link }]) => place.startsWith('node_modules/') && !dev && !link)
    .map(([place]) => place);
  expect(installed.length).toBeGreaterThan(20);
  expect(installed.filter((place) => !needed.has(place))).toEqual([]);
});
