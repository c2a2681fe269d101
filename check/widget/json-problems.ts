import type { Problem } from '../problem';
import { itemsOf, type JsonDocument, locateKey, locateOffset, type Member, membersOf } from './json-document';

/** What keeps a file from being JSON. Only the first error counts: the others mostly follow from it. */
export function* jsonProblems(document: JsonDocument): Generator<Problem> {
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

/** Members that have the name of an earlier one in the same object. */
export function* repeatedKeys(document: JsonDocument): Generator<Problem> {
  const waiting = document.root ? [document.root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const seen = new Set<string>();
    for (const member of membersOf(node)) {
      if (seen.has(member.key)) yield repeated(document, member);
      seen.add(member.key);
      waiting.push(member.value);
    }
    waiting.push(...itemsOf(node));
  }
}

function repeated(document: JsonDocument, member: Member): Problem {
  const message = `The key "${member.key}" stands twice in this object; the earlier value is lost.`;
  return { ...locateKey(document, member), message };
}
