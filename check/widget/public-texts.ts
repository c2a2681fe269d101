import type { Node } from 'jsonc-parser';
import { stringOf, valueAt } from './json-document';
import { manifestOf } from './manifest-document';
import { listedLocales, type LocaleDocument, textNodeAt } from './texts';
import type { CheckedWidget } from './checked-widget';

/** The keys of the manifest whose texts the marketplace shows. */
export type PublicKey = 'name' | 'short_description' | 'description';

/** A text that the marketplace shows, in one language. */
export interface PublicText<Key extends PublicKey> {
  locale: LocaleDocument;
  key: Key;
  text: string;
  node: Node;
}

/** The texts that the marketplace shows, in every language, wherever the manifest's paths lead. */
export function publicTexts<Key extends PublicKey>(widget: CheckedWidget, keys: readonly Key[]): PublicText<Key>[] {
  const manifest = manifestOf(widget);
  return keys.flatMap((key) => {
    const path = stringOf(valueAt(manifest?.root, 'widget', key)) ?? `widget.${key}`;
    return listedLocales(widget).flatMap((locale) => {
      const node = textNodeAt(locale.document, path);
      const text = stringOf(node);
      return node && text !== undefined ? [{ locale, key, text, node }] : [];
    });
  });
}
