import type { InstallStatus, LanguageTree } from '../kommo/types';
import type { Manifest } from '../kommo/manifest';
import { isObject } from '../shared/is-object';

/** What Kommo's server tells the page about a widget (observed). */
export interface WidgetDescriptor {
  id: number;
  code: string;
  /** Where the files of the archive are served, without a slash at the end. */
  path: string;
  manifest: Manifest;
  /** The i18n file of the user's language. */
  langs: LanguageTree;
  /** The language of these texts, where it is known. */
  language?: string;
  /** The name and description that the server knows; they replace those of the i18n file unless they are empty. */
  name: string;
  description: string;
  /** The saved values of the manifest's `settings`. */
  settings: Record<string, unknown>;
  active: 'Y' | 'N';
  status: InstallStatus;
  /** The OAuth client; absent for an integration without OAuth. */
  oauthClient?: string;
}

/** A widget as the server describes it right after it was uploaded and installed. */
export function describeWidget(
  archive: Pick<WidgetDescriptor, 'code' | 'path' | 'manifest' | 'langs'>,
  known: Partial<WidgetDescriptor> = {},
): WidgetDescriptor {
  return { id: 1, name: '', description: '', settings: {}, active: 'Y', status: 'installed', ...archive, ...known };
}

/** The attribute that tells in which language the widget's texts in an element are, where it is known. */
export function inLanguage({ language }: { language?: string | undefined }): Record<string, string> {
  return language === undefined ? {} : { lang: language };
}

/** The text behind an i18n path of the manifest, as the server resolves it; the path itself when there is none. */
export function textBehind(langs: LanguageTree, path: string): string {
  let found: unknown = langs;
  for (const key of path.split('.')) found = isObject(found) ? found[key] : undefined;
  return typeof found === 'string' ? found : path;
}
