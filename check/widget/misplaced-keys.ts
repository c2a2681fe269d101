import type { Node } from 'jsonc-parser';
import { homeOf } from '../../kommo/facts/manifest-keys';
import { type Member, membersOf, valueAt } from './json-document';
import type { ManifestDocument } from './manifest-document';

/** An object of the manifest that has known keys, with its path as `knownKeys` writes it. */
export interface ManifestObject {
  path: string;
  node: Node;
}

/** The objects of the manifest in which every key has a meaning. */
export function objectsOf(manifest: ManifestDocument): ManifestObject[] {
  const at = (path: string): ManifestObject[] => {
    const node = path === '' ? manifest.root : valueAt(manifest.root, ...path.split('.'));
    return node ? [{ path, node }] : [];
  };
  const fields = ['settings', 'dp.settings'].flatMap((block) =>
    at(block).flatMap(({ node }) => membersOf(node).map(({ value }) => ({ path: `${block}.*`, node: value }))),
  );
  return [...['', 'widget', 'widget.support', 'dp', 'tour', 'advanced'].flatMap(at), ...fields];
}

/** A key in the wrong object. */
export interface MisplacedKey {
  member: Member;
  /** The object it stands in, and the one it belongs to; the root is the empty string. */
  found: string;
  home: string;
  /** Whether the key stands where it belongs as well. */
  isSecond: boolean;
}

/** An object of the manifest in words. */
export function objectText(path: string): string {
  return path === '' ? 'the manifest itself' : `"${path.replace('.*', '.…')}"`;
}

/**
 * Keys that stand in another object than the one they belong to, and are missing there. Among fields, where no other
 * key is unknown, a second one counts too.
 */
export function misplacedKeys(manifest: ManifestDocument): MisplacedKey[] {
  const blocks = ['settings', 'dp.settings'].flatMap((path) => {
    const node = valueAt(manifest.root, ...path.split('.'));
    return node ? [{ path, node }] : [];
  });
  return [...objectsOf(manifest), ...blocks].flatMap(({ path, node }) =>
    membersOf(node).flatMap((member) => {
      const home = homeOf.get(member.key);
      if (home === undefined || home === path) return [];
      const isAmongFields = path.endsWith('settings');
      const isSecond = isThere(manifest, home, member.key);
      const isElsewhere = isAmongFields ? member.value.type !== 'object' : !isSecond;
      return isElsewhere ? [{ member, found: path, home, isSecond }] : [];
    }),
  );
}

function isThere(manifest: ManifestDocument, home: string, key: string): boolean {
  return valueAt(manifest.root, ...home.split('.').filter(Boolean), key) !== undefined;
}
