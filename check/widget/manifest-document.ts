import type { Node } from 'jsonc-parser';
import { cardAreas } from '../../kommo/facts/locations';
import { homeOf } from '../../kommo/facts/manifest-keys';
import type { Problem } from '../problem';
import { itemsOf, type JsonDocument, type Member, membersOf, stringOf, valueAt } from './json-document';
import type { CheckedWidget } from './checked-widget';

/** A manifest that is a JSON object. */
export type ManifestDocument = JsonDocument & { root: Node };

/** The manifest, where it is a JSON object. */
export function manifestOf(widget: CheckedWidget): ManifestDocument | undefined {
  const { manifest } = widget;
  return manifest?.root?.type === 'object' ? { ...manifest, root: manifest.root } : undefined;
}

/** The check of a rule that has nothing to say where there is no manifest to speak of. */
export function inManifest(
  check: (manifest: ManifestDocument, widget: CheckedWidget) => Iterable<Problem>,
): (widget: CheckedWidget) => Iterable<Problem> {
  return (widget) => {
    const manifest = manifestOf(widget);
    return manifest ? check(manifest, widget) : [];
  };
}

/** An entry of `locations`, such as `lcard-1`: the area `lcard` with the suffix `1`. */
export interface Location {
  name: string;
  area: string;
  suffix: string | undefined;
  node: Node;
}

/** The entries of `locations` that are strings. */
export function locationsOf(manifest: ManifestDocument): Location[] {
  return itemsOf(valueAt(manifest.root, 'locations')).flatMap((node) => {
    const name = stringOf(node);
    if (name === undefined) return [];
    const [, area = name, suffix] = /^(.*?)-([^-]*)$/.exec(name) ?? [];
    return [{ name, area, suffix, node }];
  });
}

/** Whether `locations` names an area, with or without a suffix. */
export function hasLocation(manifest: ManifestDocument, area: string): boolean {
  return locationsOf(manifest).some((location) => location.area === area);
}

/** Whether a location is a card, such as a lead's, rather than a list. */
export function isOnCard(location: Location): boolean {
  return cardAreas.has(location.area) && location.area.endsWith('card');
}

/** Whether the widget is meant for the digital pipeline. */
export function isForPipeline(widget: CheckedWidget): boolean {
  const manifest = manifestOf(widget);
  return manifest !== undefined && hasLocation(manifest, 'digital_pipeline');
}

/** A field of `settings` or of `dp.settings`. */
export interface FieldMember extends Member {
  block: 'settings' | 'dp.settings';
}

/** The fields of `settings` and `dp.settings`, without keys that only got lost among them. */
export function fieldsOf(manifest: ManifestDocument): FieldMember[] {
  return (['settings', 'dp.settings'] as const).flatMap((block) =>
    membersOf(valueAt(manifest.root, ...block.split('.')))
      .filter((member) => !isMisplaced(member) && !isComment(member))
      .map(({ key, keyNode, value }) => ({ key, keyNode, value, block })),
  );
}

/** `action_multiple: true` among the fields is no field, but a key that has lost its way. */
function isMisplaced({ key, value }: Member): boolean {
  return value.type !== 'object' && homeOf.has(key);
}

/** `"_comment": "…"` or `"//": "…"`, which people write because JSON has no comments. */
export function isComment({ key, value }: Member): boolean {
  return value.type === 'string' && /^(?:_?_?comments?|\/\/.*|#.*)$/i.test(key);
}

/** The entries of `widget.locale` that are strings. */
export function localesOf(manifest: ManifestDocument): { locale: string; node: Node }[] {
  return itemsOf(valueAt(manifest.root, 'widget', 'locale')).flatMap((node) => {
    const locale = stringOf(node);
    return locale === undefined ? [] : [{ locale, node }];
  });
}
