import type { Node } from 'jsonc-parser';
import { itemsOf, membersOf, stringOf, valueAt } from './json-document';
import type { ManifestDocument } from './manifest-document';

/** A picture that the manifest names. */
export interface PictureReference {
  /** The path in the archive, without the leading slash that the manifest writes. */
  path: string;
  node: Node;
}

/** The pictures of the tour, of the left menu and of the bot designer; addresses on other servers are not among them. */
export function picturesOf(manifest: ManifestDocument): PictureReference[] {
  return [
    ...slidesOf(manifest).map(({ node }) => node),
    ...membersOf(valueAt(manifest.root, 'left_menu')).map(({ value }) => valueAt(value, 'icon')),
    valueAt(manifest.root, 'salesbot_designer', 'logo'),
  ].flatMap(toReference);
}

/** The pictures of the tour, by language. */
export function slidesOf(manifest: ManifestDocument): { language: string; node: Node }[] {
  return membersOf(valueAt(manifest.root, 'tour', 'tour_images')).flatMap(({ key, value }) =>
    itemsOf(value).map((node) => ({ language: key, node })),
  );
}

/** The path that a value of the manifest names; none for an address on another server. */
export function toReference(node: Node | undefined): PictureReference[] {
  const path = stringOf(node);
  if (!node || path === undefined || /^(?:[a-z]+:)?\/\//i.test(path) || path.startsWith('data:')) return [];
  return [{ path: path.replace(/^\.?\/+/, ''), node }];
}
