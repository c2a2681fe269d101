import type { Node } from 'jsonc-parser';

import { homeOf } from '../facts/manifest-keys';
import type { Member } from './json-document';
import { membersOf, valueAt } from './json-document';
import type { Manifest } from './manifest';

/** An object of the manifest that has known keys, with its path as `knownKeys` writes it. */
export interface ManifestObject {
  path: string;
  node: Node;
}

/** The objects of the manifest in which every key has a meaning. */
export function objectsOf(manifest: Manifest): ManifestObject[] {
  const at = (path: string): ManifestObject[] => {
    const node = path === '' ? manifest.root : valueAt(manifest.root, ...path.split('.'));
    return node ? [{ path, node }] : [];
  };
  const fields = ['settings', 'dp.settings'].flatMap((block) =>
    at(block).flatMap(({ node }) => membersOf(node).map(({ value }) => ({ path: `${block}.*`, node: value }))),
  );
  return [...['', 'widget', 'widget.support', 'dp', 'tour', 'advanced'].flatMap(at), ...fields];
}

export interface MisplacedKey {
  member: Member;
  /** The object it stands in, and the one it belongs to; the root is the empty string. */
  found: string;
  home: string;
}

/** Keys that stand in another object than the one they belong to, and are missing there. */
export function misplacedKeys(manifest: Manifest): MisplacedKey[] {
  const blocks = ['settings', 'dp.settings'].flatMap((path) => {
    const node = valueAt(manifest.root, ...path.split('.'));
    return node ? [{ path, node }] : [];
  });
  return [...objectsOf(manifest), ...blocks].flatMap(({ path, node }) =>
    membersOf(node).flatMap((member) => {
      const home = homeOf.get(member.key);
      const isField = path.endsWith('settings') && member.value.type === 'object';
      if (home === undefined || home === path || isField || isThere(manifest, home, member.key)) return [];
      return [{ member, found: path, home }];
    }),
  );
}

function isThere(manifest: Manifest, home: string, key: string): boolean {
  return valueAt(manifest.root, ...home.split('.').filter(Boolean), key) !== undefined;
}
