import { createScanner, type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { positionsIn } from '../../check/widget/position';
import { UserError } from '../../shared/user-error';

/** More than the brackets of any manifest. */
const deepest = 64;

/** Parses strict JSON; a mistake in it is told with its line and column. `file` names it for the user. */
export function parseJson(text: string, file: string): unknown {
  const errors: ParseError[] = [];
  const odd = oddityIn(text);
  const value: unknown = odd ? undefined : parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  const fault = first ? { offset: first.offset, message: `not valid JSON (${printParseErrorCode(first.error)})` } : odd;
  if (!fault) return value;

  const { line, column } = positionsIn(text)(fault.offset);
  throw new UserError(`${file}:${line}:${column}: ${fault.message}. Correct it there.`);
}

interface Oddity {
  offset: number;
  message: string;
}

/** What is JSON and cannot be built from: parsing it takes a stack as deep as its brackets, and `__proto__` is no key. */
function oddityIn(text: string): Oddity | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const mark = text[offset];
    if (mark === '{' || mark === '[') depth += 1;
    if (mark === '}' || mark === ']') depth -= 1;
    if (depth > deepest) return { offset, message: `nested more than ${deepest} deep` };
    if (mark === '"' && scanner.getTokenValue() === '__proto__')
      return { offset, message: '"__proto__" means something else in JavaScript' };
  }
  return undefined;
}
