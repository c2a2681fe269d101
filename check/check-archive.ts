import { stat } from 'node:fs/promises';
import { UserError } from '../shared/user-error';
import type { WidgetArchive } from '../archive/archive';
import { type ArchiveFiles, filesArchive } from '../archive/files-archive';
import { folderArchive } from '../archive/folder-archive';
import { zipArchive } from '../archive/zip-archive';
import { codeOf } from '../shared/error-code';
import { isBuiltBy, neededExceptions, packageJsonAbove, readExceptions } from './exceptions';
import type { Finding } from './finding';
import { rules } from './registry';
import { type Group, groupOf, type Rule } from './rule';
import { inOrderOfPlace, runRules } from './run-rules';
import { loadWidget } from './widget/load-widget';
import type { Widget } from './widget/widget';

/** What to check, and by which rules. */
export interface CheckOptions {
  /** Adds the rules of the marketplace's review. */
  listing?: boolean;
  /** Limits the check to some groups of rules. */
  only?: readonly Group[];
  /** The package.json whose exceptions hold; by default the nearest one above the folder or the zip, for files none. */
  packageJson?: string;
  /** The rules to run, in their order; all of them by default. */
  rules?: readonly Rule[];
}

/** What a check found in one archive. */
export interface CheckReport {
  /** The archive as it was named. */
  path: string;
  kind: 'folder' | 'zip';
  /** The project's package.json, whose exceptions were taken. */
  packageJson: string | undefined;
  findings: readonly Finding[];
  errors: number;
  warnings: number;
  /** Findings that exceptions with a reason kept back. */
  excepted: number;
  /** JSON pointers to those exceptions. */
  neededExceptions: readonly string[];
  /** What rules threw: faults of this check, each of which is a finding too. */
  crashes: readonly unknown[];
}

/**
 * Checks what lies at a path.
 * @throws {UserError} when nothing is there, or something that is neither a folder nor a file
 */
export async function checkPath(path: string, options: CheckOptions = {}): Promise<CheckReport> {
  const stats = await stat(path).catch((cause: unknown) => {
    throw new UserError(`${path} cannot be found (${codeOf(cause)}). Name a widget's folder or zip file.`, { cause });
  });
  if (stats.isDirectory()) return checkFolder(path, options);
  if (stats.isFile()) return checkZip(path, options);
  throw new UserError(`${path} is neither a folder nor a file. Name a widget's folder or zip file.`);
}

/** Checks a folder as if its content had been zipped. */
export async function checkFolder(folder: string, options: CheckOptions = {}): Promise<CheckReport> {
  const packageJson = options.packageJson ?? packageJsonAbove(folder);
  return checkArchive({ path: folder, kind: 'folder', archive: await folderArchive(folder), packageJson }, options);
}

/** Checks a zip file, on disk or in memory. */
export async function checkZip(zip: string | Buffer, options: CheckOptions = {}): Promise<CheckReport> {
  const path = typeof zip === 'string' ? zip : 'widget.zip';
  const packageJson = options.packageJson ?? (typeof zip === 'string' ? packageJsonAbove(zip) : undefined);
  return checkArchive({ path, kind: 'zip', archive: await zipArchive(zip), packageJson }, options);
}

/** Checks files in memory, by their path in the archive-to-be. */
export async function checkFiles(files: ArchiveFiles, options: CheckOptions = {}): Promise<CheckReport> {
  const { packageJson } = options;
  return checkArchive({ path: 'widget', kind: 'folder', archive: filesArchive(files), packageJson }, options);
}

interface Subject {
  path: string;
  kind: CheckReport['kind'];
  archive: WidgetArchive;
  packageJson: string | undefined;
}

async function checkArchive({ archive, ...subject }: Subject, options: CheckOptions): Promise<CheckReport> {
  const allRules = options.rules ?? rules;
  try {
    const isOwn = options.packageJson !== undefined || isBuiltBy(subject.packageJson, subject.path);
    const known = new Set(allRules.map((rule) => rule.id));
    const exceptions = { ...(await readExceptions(subject.packageJson, known)), isOwn };
    const widget = await loadWidget(archive, exceptions);
    const wanted = allRules.filter((rule) => isWanted(rule, widget, options));
    const { findings, excepted, crashes } = runRules(wanted, widget);
    const errors = findings.filter((finding) => finding.severity === 'error').length;
    return {
      ...subject,
      findings: inOrderOfPlace(findings),
      errors,
      warnings: findings.length - errors,
      excepted,
      neededExceptions: neededExceptions(exceptions),
      crashes,
    };
  } finally {
    archive.close();
  }
}

/** Where the list of entries is not whole, only the rules about the archive itself can be trusted. */
function isWanted(rule: Rule, widget: Widget, options: CheckOptions): boolean {
  const group = groupOf(rule);
  if (rule.always || group === 'exceptions') return true;
  if (widget.archive.damage !== undefined || widget.archive.cutShort) return group === 'archive';
  if (options.only) return [group, ...(rule.alsoWith ?? [])].some((name) => options.only?.includes(name));
  return group !== 'listing' || options.listing === true;
}
