import type { Problem } from '../problem';
import { itemsOf, type JsonDocument, locateKey, locateOffset, type Member, membersOf } from './json-document';

/**
 * What keeps a file from being JSON. Only the first error counts: the others mostly follow from it. One in another
 * encoding is told by a rule of its own.
 */
export function* jsonProblems(document: JsonDocument): Generator<Problem> {
  const isGarbled = document.errors.length > 0 && document.text.includes('\uFFFD');
  if (isGarbled) return;
  if (document.byteOrderMark) {
    const message = `${document.file} starts with a byte-order mark.`;
    yield {
      file: document.file,
      line: 1,
      column: 1,
      message,
      fix: 'Save the file as UTF-8 without a byte-order mark.',
    };
  }
  const [error] = document.errors;
  if (error) yield { ...locateOffset(document, error.offset), message: `${document.file} ${error.message}.` };
}

/** Members that have the name of an earlier one in the same object, by their name: the first is told, the rest counted. */
export function* repeatedKeys(document: JsonDocument): Generator<Problem> {
  const repeated: Member[] = [];
  const waiting = document.root ? [document.root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const seen = new Set<string>();
    for (const member of membersOf(node)) {
      if (seen.has(member.key)) repeated.push(member);
      seen.add(member.key);
      waiting.push(member.value);
    }
    waiting.push(...itemsOf(node));
  }
  for (const { first, more } of byKey(repeated)) {
    const message = `The key "${first.key}" stands twice in this object; the earlier value is lost${more}.`;
    yield { ...locateKey(document, first), message };
  }
}

/** The first member of each name, in the order of the file, and how many others have it, in words. */
export function byKey(members: readonly Member[]): { first: Member; more: string }[] {
  const groups = new Map<string, Member[]>();
  for (const member of members.toSorted((a, b) => a.keyNode.offset - b.keyNode.offset)) {
    const same = groups.get(member.key);
    if (same) same.push(member);
    else groups.set(member.key, [member]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ first, more: others.length > 0 ? ` (and so ${others.length} more)` : '' }] : [],
  );
}
