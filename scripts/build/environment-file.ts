import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { UserError } from '../../shared/user-error';
import { FileTrouble, readRegularFile } from './read-regular-file';

/** The variables of `.env`, or of `.env.NAME`. */
export interface EnvironmentFile {
  name: string;
  variables: Readonly<Record<string, string | undefined>>;
}

/** Reads `.env`, which may be absent, or the `.env.NAME` that was asked for, which may not. */
export async function readEnvironmentFile(root: string, environmentName: string | undefined): Promise<EnvironmentFile> {
  const name = environmentName === undefined ? '.env' : `.env.${environmentName}`;
  try {
    return { name, variables: variablesIn(name, textOf(name, await readRegularFile(join(root, name)))) };
  } catch (cause) {
    if (!(cause instanceof FileTrouble)) throw cause;
    if (!cause.isMissing) throw new UserError(`${join(root, name)} ${cause.message}. Make it a text file.`, { cause });
    if (environmentName === undefined) return { name, variables: {} };
    throw new UserError(
      `${name} is missing in ${root}: --env ${environmentName} reads it. Create it, or leave out --env.`,
      { cause },
    );
  }
}

/** What PowerShell and Windows' editor may begin a text with, and how the rest is read. */
const beginnings: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

function textOf(name: string, bytes: Buffer): string {
  const [, encoding = 'utf-8'] = beginnings.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) throw new UserError(`${name} is in an encoding that cannot be told. Save it as UTF-8.`);
  return text;
}

/** A line with a value, up to what follows its first quote. */
const assignment = /^\s*(?:export\s+)?[\w.-]+\s*=\s*(?<value>.*)$/;

/** What is wrong with a value, which would else be cut or would swallow the lines below it. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/^(["'`])(?!.*\1)/, 'opens a quote that it does not close'],
  [/^[^"'`\s#][^#]*(?<!\s)#/, 'has a "#" in its value, which begins a comment. Put quotes around the value'],
];

function variablesIn(name: string, text: string): EnvironmentFile['variables'] {
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const value = assignment.exec(line)?.groups?.['value'] ?? '';
    const fault = faults.find(([pattern]) => pattern.test(value))?.[1];
    if (fault !== undefined) throw new UserError(`${name}:${index + 1} ${fault}.`);
  }
  return parseEnv(text);
}
