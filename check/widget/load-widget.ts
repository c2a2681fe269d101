import { type ArchiveEntry, UnreadableEntry, type WidgetArchive } from '../../archive/archive';
import { limits } from '../facts/limits';
import { type JsonDocument, parseJsonDocument, type TokenBudget } from './json-document';
import { parseScripts, unparsedScripts } from './script';
import type { CheckedWidget } from './checked-widget';
import { bytesOf, type WidgetContent, type WidgetFile } from './widget-file';

const localePath = /^i18n\/([^/]+)\.json$/;

/** What macOS zips beside every file: no text, whatever its ending says; a rule names it as left over. */
const isOfMacOs = /(?:^|\/)(?:__MACOSX\/|\._)/;

/** Reads an archive within the limits and parses what is parsed: each file once, however many rules look at it. */
export async function loadWidget(
  archive: WidgetArchive,
  { withoutScripts = false, folderAround }: { withoutScripts?: boolean; folderAround?: string | undefined } = {},
): Promise<CheckedWidget> {
  const root = rootOf(archive.entries);
  const files = await readFiles(archive, root);
  const parse = jsonParser();
  const manifest = parse(files.get('manifest.json'));
  const locales = new Map<string, JsonDocument>();
  for (const file of files.values()) {
    const locale = localePath.exec(file.path)?.[1];
    const document = locale === undefined ? undefined : parse(file);
    if (locale !== undefined && document) locales.set(locale, document);
  }
  const filesByLowerCase = new Map(Array.from(files.values(), (file) => [file.path.toLowerCase(), file]));
  const scripts = withoutScripts ? unparsedScripts(files) : parseScripts(files);
  return { archive, root, files, filesByLowerCase, folderAround, manifest, locales, scripts };
}

/** Parses JSON files, all within one budget. */
function jsonParser(): (file: WidgetFile | undefined) => JsonDocument | undefined {
  const budget: TokenBudget = { left: limits.jsonTokens };
  return (file) => {
    const bytes = bytesOf(file);
    return file && bytes ? parseJsonDocument(file.entry.name, bytes.toString('utf8'), budget) : undefined;
  };
}

/**
 * A widget zipped with its folder, and with nothing beside it, is judged inside that folder, so that one run tells
 * everything; of a project with a widget somewhere in it, the widget should be named.
 */
function rootOf(entries: readonly ArchiveEntry[]): string {
  if (entries.some((entry) => entry.name === 'manifest.json')) return '';
  const nested = entries.filter((entry) => /^(?!__MACOSX)[^/\\]+\/manifest\.json$/.test(entry.name));
  const root = nested.length === 1 && nested[0] ? nested[0].name.slice(0, -'manifest.json'.length) : '';
  return entries.every(({ name }) => name.startsWith(root) || /^(?:__MACOSX\/|\.)/.test(name)) ? root : '';
}

async function readFiles(archive: WidgetArchive, root: string): Promise<Map<string, WidgetFile>> {
  const files = new Map<string, WidgetFile>();
  let totalBytes = 0;
  for (const entry of archive.entries) {
    const path = entry.name.slice(root.length);
    const ordinary = entry.kind === 'file' && entry.name.startsWith(root) && !files.has(path) && !isOfMacOs.test(path);
    if (!ordinary) continue;
    const content = await readContent(archive, entry, limits.totalBytes - totalBytes);
    if ('bytes' in content) totalBytes += content.bytes.length;
    files.set(path, { entry, path, content });
  }
  return files;
}

async function readContent(archive: WidgetArchive, entry: ArchiveEntry, remaining: number): Promise<WidgetContent> {
  if (entry.encrypted) return { unreadable: 'is encrypted' };
  const limit = Math.min(limitOf(entry.name), remaining);
  if (entry.size > limit) return { oversized: limit };
  try {
    return { bytes: await archive.read(entry, limit) };
  } catch (error) {
    if (error instanceof UnreadableEntry) return { unreadable: error.message };
    throw error;
  }
}

function limitOf(name: string): number {
  if (name.endsWith('.json')) return limits.jsonBytes;
  return name.endsWith('.js') ? limits.scriptBytes : limits.fileBytes;
}
