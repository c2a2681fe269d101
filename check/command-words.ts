import { parseArgs, type ParseArgsConfig } from 'node:util';
import { codeOf } from '../shared/error-code';
import { UserError } from '../shared/user-error';
import { didYouMean } from './nearest';

type Known = NonNullable<ParseArgsConfig['options']>;

/**
 * The words of a command that takes options and paths.
 * @throws {UserError} with `usage`, when they cannot be understood
 */
export function commandWords<const Options extends Known>(args: readonly string[], options: Options, usage: string) {
  const words = parse(args, options, usage);
  if (words.positionals.includes('')) throw new UserError("A path is empty. Name a widget's folder or zip file.");
  return words;
}

function parse<const Options extends Known>(args: readonly string[], options: Options, usage: string) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    if (!isOfWords(error)) throw error;
    throw new UserError(`${error.message}${hint(error, options)}\n\n${usage}`, { cause: error });
  }
}

/** Whether Node complains of the words, and not of how it was called. */
function isOfWords(error: unknown): error is Error {
  return codeOf(error).startsWith('ERR_PARSE_ARGS_');
}

function hint({ message }: Error, options: Known): string {
  const unknown = /^Unknown option '(--?[^']*)'/.exec(message)?.[1];
  const names = Object.keys(options).map((name) => `--${name}`);
  return unknown === undefined ? '' : didYouMean(unknown, names);
}

/** @throws {UserError} for what is none of the choices */
export function choice<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice {
  const found = choices.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UserError(`${option} cannot be "${value}"; it takes ${choices.join(', ')}.${didYouMean(value, choices)}`);
}

/** What `--max-warnings` says; without it, any number is allowed. @throws {UserError} for what is no whole number */
export function mostWarnings(text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`--max-warnings takes a whole number, not "${text}".`);
}
