import { createHash } from 'node:crypto';
import { limits } from '../../check/facts/limits';
import { isObject } from '../../shared/is-object';
import { UserError } from '../../shared/user-error';
import type { LanguageTree } from '../../kommo/types';
import type { ArchiveInfo } from '../protocol';
import { type UsableManifest, usableManifest } from './usable-manifest';

/** Kommo makes up a code at the upload; this one stands in for it. */
const madeUpCode = 'local_widget';

/** What the page has to know of an archive; `code` is that of a widget that knows its own. @throws UserError for an archive that no page could show */
export function describeArchive(files: ReadonlyMap<string, Buffer>, code?: string): ArchiveInfo {
  const manifest = readManifest(files);
  const languages = readLanguages(files);
  return { revision: revisionOf(files), code: code ?? manifest.widget.code ?? madeUpCode, manifest, languages };
}

function readManifest(files: ReadonlyMap<string, Buffer>): UsableManifest {
  const bytes = files.get('manifest.json');
  if (!bytes) {
    const elsewhere = [...files.keys()].find((name) => name.endsWith('/manifest.json'));
    throw new UserError(
      elsewhere
        ? `The archive has its files in a folder (${elsewhere}). Kommo wants manifest.json at the root: pack the content of the folder.`
        : 'The archive has no manifest.json.',
    );
  }
  const manifest = usableManifest(parse(bytes, 'manifest.json'));
  if (manifest) return manifest;
  throw new UserError('manifest.json: "widget" has to be an object with name, description and version.');
}

function readLanguages(files: ReadonlyMap<string, Buffer>): Record<string, LanguageTree> {
  const found = [...files].flatMap(([name, bytes]) => {
    const language = /^i18n\/([\w-]+)\.json$/.exec(name)?.[1];
    return language ? [[language, readTree(parse(bytes, name))] as const] : [];
  });
  return Object.fromEntries(found);
}

/** The texts as they are, but for a file that holds no object at all: what is odd in them reaches the widget in Kommo too. */
function readTree(parsed: unknown): LanguageTree {
  return isObject(parsed) ? (parsed as LanguageTree) : {};
}

function parse(bytes: Buffer, name: string): unknown {
  const parsed = parsedJson(bytes, name);
  if (!isDeeper(parsed, limits.jsonDepth)) return parsed;
  throw new UserError(`${name} has brackets nested more than ${limits.jsonDepth} deep.`);
}

function parsedJson(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch (cause) {
    throw new UserError(`${name} is not JSON: ${(cause as Error).message}.`, { cause });
  }
}

/** Level by level: what calls itself for each bracket, as JSON.stringify does, fails in what is nested deep enough. */
function isDeeper(value: unknown, depth: number): boolean {
  let level = [value].filter(isBranch);
  for (let left = depth; left > 0 && level.length > 0; left -= 1) {
    level = level.flatMap((branch) => Object.values(branch)).filter(isBranch);
  }
  return level.length > 0;
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function revisionOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
