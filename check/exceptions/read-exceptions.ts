import type { Node } from 'jsonc-parser';
import { FileTrouble, readRegularFile } from '../../shared/read-regular-file';
import { UserError } from '../../shared/user-error';
import { excerpt } from '../excerpt';
import type { Finding } from '../finding';
import { didYouMean } from '../nearest';
import type { Problem } from '../problem';
import { toFinding } from '../to-finding';
import {
  itemsOf,
  type JsonDocument,
  locate,
  locateKey,
  membersOf,
  parseJsonDocument,
  sourceOf,
  stringOf,
  valueAt,
} from '../widget/json-document';
import type { Exception, Exceptions } from './exception';
import { invalidException, withoutReason } from './exception-rules';

/**
 * The exceptions of a package.json from the rules that are known, and what is wrong with the others.
 * @throws {UserError} when the package.json cannot be read or is not JSON
 */
export async function readExceptions(
  packageJson: string | undefined,
  knownRules: readonly string[],
): Promise<Exceptions> {
  if (packageJson === undefined) return { packageJson, list: [], findings: [] };
  const bytes = await readRegularFile(packageJson).catch((cause: unknown) => {
    if (cause instanceof FileTrouble) throw new UserError(`${packageJson} ${cause.message}.`, { cause });
    throw cause;
  });
  const document = parseJsonDocument('package.json', bytes.toString());
  const error = document.errors[0];
  if (error) throw new UserError(`${packageJson} ${error.message}. Correct it and check again.`);
  const entries = itemsOf(valueAt(document.root, 'widgetCheck', 'exceptions')).map((node) => ({ document, node }));
  const findings = [
    ...Array.from(settingsProblems(document), (problem) => toFinding(invalidException, problem)),
    ...entries.flatMap((entry) => findingsOn(entry, knownRules)),
  ];
  return { packageJson, list: entries.flatMap(readEntry), findings };
}

/** An item of the list, whatever it is. */
interface Entry {
  document: JsonDocument;
  node: Node;
}

const keys = ['rule', 'file', 'pointer', 'fingerprint', 'reason'] as const;

function textIn({ node }: Entry, key: (typeof keys)[number]): string | undefined {
  return stringOf(valueAt(node, key))?.trim() || undefined;
}

/** The exception that an entry is, where it can be understood and has its reason. */
function readEntry(entry: Entry): Exception[] {
  const rule = textIn(entry, 'rule');
  const file = textIn(entry, 'file');
  const pointer = textIn(entry, 'pointer');
  const reason = textIn(entry, 'reason');
  const isNarrow = file !== undefined || pointer !== undefined;
  if (rule === undefined || !isNarrow || reason === undefined) return [];
  const fingerprint = textIn(entry, 'fingerprint');
  return [{ rule, file, pointer, fingerprint, reason: excerpt(reason), place: locate(entry.document, entry.node) }];
}

function* settingsProblems(document: JsonDocument): Generator<Problem> {
  const settings = valueAt(document.root, 'widgetCheck');
  if (!settings) return;
  if (settings.type !== 'object') yield { ...locate(document, settings), message: '"widgetCheck" must be an object.' };
  for (const member of membersOf(settings)) {
    const place = locateKey(document, member);
    if (member.key !== 'exceptions') yield { ...place, message: `"widgetCheck" has no key "${member.key}".` };
    else if (member.value.type !== 'array') yield { ...place, message: '"exceptions" must be a list.' };
  }
}

function findingsOn(entry: Entry, knownRules: readonly string[]): Finding[] {
  const { document, node } = entry;
  const place = locate(document, node);
  if (node.type !== 'object') {
    const message = `An exception must be an object, not ${sourceOf(document, node)}.`;
    return [toFinding(invalidException, { ...place, message })];
  }
  const rule = textIn(entry, 'rule');
  const invalid = Array.from(entryProblems(entry, knownRules), (problem) => toFinding(invalidException, problem));
  if (textIn(entry, 'reason') !== undefined) return invalid;
  const message = `The exception from ${rule ?? 'a rule'} has no "reason".`;
  return [...invalid, toFinding(withoutReason, { ...place, message })];
}

function* entryProblems(entry: Entry, knownRules: readonly string[]): Generator<Problem> {
  const { document, node } = entry;
  const place = locate(document, node);
  for (const member of membersOf(node)) {
    if ((keys as readonly string[]).includes(member.key)) continue;
    const message = `An exception has no key "${member.key}".${didYouMean(member.key, keys)}`;
    yield { ...locateKey(document, member), message };
  }
  const rule = textIn(entry, 'rule');
  if (rule === undefined) yield { ...place, message: 'The exception names no "rule".' };
  else if (!knownRules.includes(rule))
    yield { ...place, message: `There is no rule "${rule}".${didYouMean(rule, knownRules)}` };
  if (textIn(entry, 'file') === undefined && textIn(entry, 'pointer') === undefined)
    yield { ...place, message: 'The exception names neither a "file" nor a "pointer".' };
}
