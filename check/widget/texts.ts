import { locationBlocks } from '../../kommo/facts/location-blocks';
import type { Node } from 'jsonc-parser';
import { limits } from '../facts/limits';
import { entriesOf, type JsonDocument, type Member, membersOf, stringOf, valueAt } from './json-document';
import { hasLocation, localesOf, type ManifestDocument, manifestOf } from './manifest-document';
import type { CheckedWidget } from './checked-widget';

/** A place in the manifest that names a text of the i18n files. */
export interface TextReference {
  path: string;
  /** The value in the manifest that names it. */
  node: Node;
  /** True where the widget works without it. */
  isOptional: boolean;
  /** True where an empty path means that there is no such text. */
  mayBeEmpty?: true;
}

/** Every i18n path in the manifest. */
export function textReferences(manifest: ManifestDocument): TextReference[] {
  const { root } = manifest;
  const at = (isOptional: boolean, ...path: string[]): TextReference[] => reference(valueAt(root, ...path), isOptional);
  const isUnused = (block: string): boolean => {
    const location = locationBlocks.find((known) => known.block === block);
    return location !== undefined && !hasLocation(manifest, location.area);
  };
  return [
    ...['name', 'description', 'short_description'].flatMap((key) => at(false, 'widget', key)),
    ...at(true, 'tour', 'tour_description'),
    ...namesIn(valueAt(root, 'settings'), false),
    ...namesIn(valueAt(root, 'dp', 'settings'), isUnused('dp')),
    ...at(true, 'dp', 'title'),
    ...at(isUnused('advanced'), 'advanced', 'title'),
    ...membersOf(valueAt(root, 'salesbot_designer')).flatMap((handler) =>
      handlerTexts(handler, isUnused('salesbot_designer')),
    ),
    ...membersOf(valueAt(root, 'left_menu')).flatMap(menuTexts),
  ];
}

function namesIn(block: Node | undefined, isOptional: boolean): TextReference[] {
  return membersOf(block).flatMap(({ value }) => reference(valueAt(value, 'name'), isOptional));
}

function handlerTexts({ value: handler }: Member, isOptional: boolean): TextReference[] {
  const fields = membersOf(valueAt(handler, 'settings'));
  return [
    ...reference(valueAt(handler, 'name'), isOptional),
    ...fields.flatMap(({ value }) => [
      ...reference(valueAt(value, 'name'), isOptional),
      ...reference(valueAt(value, 'default_value'), true).map((text) => ({ ...text, mayBeEmpty: true as const })),
    ]),
  ];
}

function menuTexts({ value }: Member): TextReference[] {
  const submenu = membersOf(valueAt(value, 'submenu'));
  return [value, ...submenu.map((item) => item.value)].flatMap((item) => reference(valueAt(item, 'title'), true));
}

function reference(node: Node | undefined, isOptional: boolean): TextReference[] {
  const path = stringOf(node);
  return node && path !== undefined ? [{ path, node, isOptional }] : [];
}

/** An i18n file that is a JSON object. */
export interface LocaleDocument {
  locale: string;
  document: JsonDocument & { root: Node };
}

/** The i18n files that `widget.locale` lists and that could be read; all of them where it lists none. */
export function listedLocales(widget: CheckedWidget): LocaleDocument[] {
  const manifest = manifestOf(widget);
  const listed = new Set(manifest ? localesOf(manifest).map(({ locale }) => locale) : []);
  return [...widget.locales].slice(0, limits.locales).flatMap(([locale, document]) => {
    const wanted = listed.size === 0 || listed.has(locale);
    return wanted && document.root?.type === 'object'
      ? [{ locale, document: { ...document, root: document.root } }]
      : [];
  });
}

/** The value that an i18n path such as `settings.login` leads to. */
export function textNodeAt(document: JsonDocument, path: string): Node | undefined {
  return valueAt(document.root, ...path.split('.'));
}

/** A text of an i18n file, with the keys that lead to it; in a list they are numbers. */
export interface Text {
  path: readonly string[];
  value: string;
  node: Node;
}

/** Every text of an i18n file, in the order of the file. */
export function textsOf(root: Node): Text[] {
  const texts: Text[] = [];
  collectTexts(root, [], texts);
  return texts;
}

function collectTexts(node: Node, path: readonly string[], texts: Text[]): void {
  if (node.type === 'string') texts.push({ path, value: String(node.value), node });
  else for (const { key, value } of entriesOf(node)) collectTexts(value, [...path, key], texts);
}

/** The text that Kommo's AI agent shows; demanded only by its location. */
export const aiAgentText = 'widget.ai_agent_description';

/** Whether the manifest has the location that demands that text. */
export function needsAiAgentText(manifest: ManifestDocument): boolean {
  return hasLocation(manifest, 'ai_agent');
}
