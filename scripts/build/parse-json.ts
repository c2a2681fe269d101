import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { positionsIn } from '../../check/widget/position';
import { UserError } from '../../shared/user-error';

/** Parses strict JSON; a mistake in it is told with its line and column. `file` names it for the user. */
export function parseJson(text: string, file: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (!first) return value;

  const { line, column } = positionsIn(text)(first.offset);
  throw new UserError(
    `${file}:${line}:${column}: not valid JSON (${printParseErrorCode(first.error)}). Correct it there.`,
  );
}
