import type { Widget } from '../kommo/types';

/** Looks up a text by its dot path in the user's i18n file and fills in its `#name#` slots. */
export type Texts = (path: string, values?: Record<string, string>) => string;

/** The widget's texts. Where the user's file lacks one, the last step of its path, which is in plain words, stands in. */
export function createTexts(widget: Widget): Texts {
  return (path, values = {}) => {
    const text = translation(widget, path);
    if (text === undefined) return [inWords(path), ...Object.values(values)].join(': ');
    return text.replace(/#(\w+)#/g, (slot, name: string) => values[name] ?? slot);
  };
}

/** The text at `path` of the user's i18n file; undefined when there is none. Kommo's own `i18n` throws in some cases. */
export function translation(widget: Widget, path: string): string | undefined {
  let found: unknown = widget.langs;
  for (const key of path.split('.')) found = (found as Record<string, unknown> | undefined)?.[key];
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function inWords(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).replace(/_/g, ' ');
}
