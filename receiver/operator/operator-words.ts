import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UserError } from '../../shared/user-error';

/** The options that a command may have; each has a number. */
export type OptionName = 'account' | 'lead' | 'customer' | 'contact';

/** What stands behind the name of a command. */
export interface OperatorWords {
  numbers: Partial<Record<OptionName, number>>;
  /** What is no option. */
  texts: string[];
}

const whereOfCard = 'it is the last part of the address of its card';

/** Where the operator finds each of them. */
const whereIds: Readonly<Record<OptionName, string>> = {
  account: '"accounts" shows those that are known',
  lead: whereOfCard,
  customer: whereOfCard,
  contact: whereOfCard,
};

/** Reads the words behind a command; `usage` is told where they are not right. Throws a UserError. */
export function readWords(words: readonly string[], names: readonly OptionName[], usage: string): OperatorWords {
  const { values, positionals } = parse(words, names, usage);
  const numbers = Object.entries(values).map(
    ([name, value]) => [name, numberIn(name as OptionName, String(value))] as const,
  );
  return { numbers: Object.fromEntries(numbers), texts: positionals };
}

function parse(words: readonly string[], names: readonly OptionName[], usage: string) {
  const options: ParseArgsConfig['options'] = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    const { message } = cause as Error;
    throw new UserError(`${message.replace(/\. .*/s, '')}. It is used as: ${usage}`, { cause });
  }
}

function numberIn(name: OptionName, text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UserError(`--${name} "${text}" is not an ID of Kommo, which is a number: ${whereIds[name]}.`);
}
