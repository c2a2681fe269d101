import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { UserError } from '../user-error';

/** Parses strict JSON; a mistake in it is told with its line and column. `file` names it for the user. */
export function parseJson(text: string, file: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return value;

  const before = text.slice(0, first.offset).split('\n');
  const position = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  throw new UserError(`${file}:${position}: not valid JSON (${printParseErrorCode(first.error)}). Correct it there.`);
}
