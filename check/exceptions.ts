import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Node } from 'jsonc-parser';
import { UserError } from '../shared/user-error';
import { codeOf } from '../shared/error-code';
import type { Finding } from './finding';
import { itemsOf, type JsonDocument, locate, parseJson, stringOf, valueAt } from './widget/json-document';

/** One entry of `"widgetCheck": { "exceptions": [{ "rule", "file", "pointer", "reason" }] }` in a package.json. */
export interface Exception {
  node: Node;
  rule: string | undefined;
  file: string | undefined;
  pointer: string | undefined;
  reason: string | undefined;
}

/** What a project excepts from the rules, and what came of it in this run. */
export interface Exceptions {
  /** The project's package.json, where it has one with exceptions. */
  document: JsonDocument | undefined;
  list: readonly Exception[];
  /** Ids of all rules there are. */
  knownRules: ReadonlySet<string>;
  /** Ids of the rules that have run: only their exceptions can be called idle. */
  ran: Set<string>;
  /** The exceptions that have suppressed a finding. */
  used: Set<Exception>;
  /** Whether the archive is known for one of the project's own, for which its exceptions were made. */
  isOwn: boolean;
}

function noExceptions(knownRules: ReadonlySet<string>): Exceptions {
  return { document: undefined, list: [], knownRules, ran: new Set(), used: new Set(), isOwn: false };
}

/** The package.json of the project that a folder or a zip lies in; one inside the folder is content, not a setting. */
export function packageJsonAbove(target: string): string | undefined {
  for (let folder = dirname(target); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Whether a target is what the project builds; an archive that merely lies somewhere below its package.json is not. */
export function isBuiltBy(packageJson: string | undefined, target: string): boolean {
  return (
    packageJson !== undefined && `${resolve(target)}${sep}`.startsWith(join(resolve(dirname(packageJson)), 'dist', sep))
  );
}

/** JSON pointers, in the package.json, to the exceptions that have suppressed a finding. */
export function neededExceptions({ document, used }: Exceptions): string[] {
  return document ? [...used].flatMap(({ node }) => locate(document, node).pointer ?? []) : [];
}

/** @throws {UserError} when the package.json cannot be read or is not JSON */
export async function readExceptions(
  packageJson: string | undefined,
  knownRules: ReadonlySet<string>,
): Promise<Exceptions> {
  if (packageJson === undefined) return noExceptions(knownRules);
  const text = await readFile(packageJson, 'utf8').catch((cause: unknown) => {
    throw new UserError(`${packageJson} cannot be read (${codeOf(cause)}).`, { cause });
  });
  const document = parseJson('package.json', text);
  const error = document.errors[0];
  if (error) throw new UserError(`${packageJson} ${error.message}. Correct it and check again.`);
  const list = itemsOf(valueAt(document.root, 'widgetCheck', 'exceptions')).map(readException);
  return { ...noExceptions(knownRules), document, list };
}

function readException(node: Node): Exception {
  const text = (key: string): string | undefined => stringOf(valueAt(node, key))?.trim() || undefined;
  return { node, rule: text('rule'), file: text('file'), pointer: text('pointer'), reason: text('reason') };
}

/** Whether an exception with a reason covers the finding; it counts as used then. */
export function isExcepted(exceptions: Exceptions, finding: Finding): boolean {
  const exception = exceptions.list.find((candidate) => covers(candidate, finding));
  if (exception) exceptions.used.add(exception);
  return exception !== undefined;
}

function covers(exception: Exception, finding: Finding): boolean {
  const isNarrow = exception.file !== undefined || exception.pointer !== undefined;
  return (
    exception.rule === finding.rule &&
    exception.reason !== undefined &&
    isNarrow &&
    (exception.file ?? finding.file) === finding.file &&
    (exception.pointer ?? finding.pointer) === finding.pointer
  );
}
