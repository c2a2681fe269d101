import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { logoSizes } from '../../kommo/facts/logos';
import type { ProjectPaths } from '../../shared/paths';
import { UserError } from '../../shared/user-error';
import { readProjectFile } from './read-project-file';

/** What lies in the folder `i18n/`. */
export interface LanguageFolder {
  /** The languages of the widget: one for each file `<language>.json`. */
  locales: string[];
  /** What is no such file, and does not get into the archive. */
  leftOut: string[];
}

/** Finds the languages of the widget. */
export async function findLocales({ i18n }: ProjectPaths): Promise<LanguageFolder> {
  const names = (await readdir(i18n).catch(none)).toSorted();
  // A file called `.json` is of no language.
  const files = names.filter((name) => /.\.json$/.test(name));
  if (files.length === 0) throw new UserError(`${i18n} holds no language. Put en.json there.`);
  return {
    locales: files.map((name) => name.slice(0, -'.json'.length)),
    leftOut: names.filter((name) => !files.includes(name)).map((name) => `i18n/${name}`),
  };
}

/** The files that go into the archive as they are, by their names in it. What is not named here stays out. */
export async function collectFiles(paths: ProjectPaths, locales: string[]): Promise<Map<string, Buffer>> {
  const sources = [
    ['style.css', join(paths.widgetSource, 'style.css')],
    ...locales.map((locale) => [`i18n/${locale}.json`, join(paths.i18n, `${locale}.json`)]),
    ...Object.keys(logoSizes).map((logo) => [`images/${logo}`, join(paths.images, logo)]),
  ] as [string, string][];
  return new Map(
    await Promise.all(sources.map(async ([name, path]) => [name, await readProjectFile(path)] as [string, Buffer])),
  );
}

function none(cause: NodeJS.ErrnoException): [] {
  if (cause.code !== 'ENOENT') throw cause;
  return [];
}
