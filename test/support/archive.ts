import { inject } from 'vitest';
import type { LanguageTree } from '../../kommo/types';
import type { Manifest } from '../../kommo/manifest';
import { readZip } from './read-zip';

/** The built archive, as far as a page reads it. */
export interface Archive {
  script: string;
  styles: string;
  manifest: Manifest;
  /** The i18n files by language. */
  langs: Record<string, LanguageTree>;
}

/** Reads the archive at `path`, by default the one that all tests share. */
export async function readArchive(path: string = inject('archive')): Promise<Archive> {
  const files = await readZip(path);
  const text = (name: string): string => files.get(name)?.content.toString() ?? '';
  const languages = [...files.keys()].flatMap((name) => /^i18n\/(\w+)\.json$/.exec(name)?.[1] ?? []);
  return {
    script: text('script.js'),
    styles: text('style.css'),
    manifest: JSON.parse(text('manifest.json')) as Manifest,
    langs: Object.fromEntries(languages.map((name) => [name, JSON.parse(text(`i18n/${name}.json`)) as LanguageTree])),
  };
}
