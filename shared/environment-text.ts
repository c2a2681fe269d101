import { parseEnv } from 'node:util';
import { UserError } from './user-error';

/** What PowerShell and Windows' editor may begin a text with, and how the rest is read. */
const beginnings: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** A line with a value, up to what follows its first quote. */
const assignment = /^\s*(?:export\s+)?[\w.-]+\s*=\s*(?<value>.*)$/;

/** What is wrong with a value, which would else be cut or would swallow the lines below it. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/^(["'`])(?!.*\1)/, 'opens a quote that it does not close'],
  [/^[^"'`\s#][^#]*(?<!\s)#/, 'has a "#" in its value, which begins a comment. Put quotes around the value'],
];

/**
 * The variables in the bytes of a file such as `.env`.
 * @throws {UserError} with the line of which something else would be read than its writer means
 */
export function variablesIn(name: string, bytes: Buffer): Readonly<Record<string, string | undefined>> {
  const text = textOf(name, bytes);
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const value = assignment.exec(line)?.groups?.['value'] ?? '';
    const fault = faults.find(([pattern]) => pattern.test(value))?.[1];
    if (fault !== undefined) throw new UserError(`${name}:${index + 1} ${fault}.`);
  }
  return parseEnv(text);
}

function textOf(name: string, bytes: Buffer): string {
  const [, encoding = 'utf-8'] = beginnings.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) throw new UserError(`${name} is in an encoding that cannot be told. Save it as UTF-8.`);
  return text;
}
