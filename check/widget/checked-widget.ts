import type { WidgetArchive } from '../../archive/archive';
import { type JsonDocument, valueAt } from './json-document';
import type { Script } from './script';
import type { WidgetFile } from './widget-file';

/** A widget archive as the rules see it: read and parsed once, whatever it came from. */
export interface CheckedWidget {
  archive: WidgetArchive;
  /** The folder that holds manifest.json, with its slash; empty where it should be. */
  root: string;
  /** The files below `root` that have an ordinary path, by that path. */
  files: ReadonlyMap<string, WidgetFile>;
  filesByLowerCase: ReadonlyMap<string, WidgetFile>;
  /** The folder above, on disk, that holds a manifest.json; looked for where a folder has none. */
  folderAround: string | undefined;
  manifest: JsonDocument | undefined;
  /** The files `i18n/<locale>.json`, by locale. */
  locales: ReadonlyMap<string, JsonDocument>;
  /** Every JavaScript file that is not too large, by path; `script.js` among them. */
  scripts: ReadonlyMap<string, Script>;
}

/** Whether there is a manifest, under whatever case of its name: without it nothing is a widget. */
export function hasManifest({ files, filesByLowerCase }: CheckedWidget): boolean {
  return files.has('manifest.json') || filesByLowerCase.has('manifest.json');
}

/** What else a manifest.json is of that says nothing of a widget: a browser's extension, or a web app. */
export function otherProduct({ manifest }: CheckedWidget): string | undefined {
  const has = (key: string): boolean => valueAt(manifest?.root, key) !== undefined;
  if (manifest?.root?.type !== 'object' || has('widget') || has('locations')) return undefined;
  if (has('manifest_version')) return "a browser's extension";
  return ['start_url', 'icons', 'display', 'short_name'].some(has) ? 'a web app' : undefined;
}

/** Whether a folder, such as `images/`, holds a file, in whatever case its name is written. */
export function hasFilesIn({ files }: CheckedWidget, folder: string): boolean {
  return [...files.keys()].some((path) => path.toLowerCase().startsWith(folder));
}

/** The file whose path differs from the one asked for in nothing but case. */
export function fileInOtherCase(widget: CheckedWidget, path: string): WidgetFile | undefined {
  return widget.files.has(path) ? undefined : widget.filesByLowerCase.get(path.toLowerCase());
}
