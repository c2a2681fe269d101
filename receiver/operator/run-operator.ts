import { UserError } from '../../shared/user-error';
import type { OpenDatabase } from '../store/open-database';
import { accountsCommand } from './accounts-command';
import { eraseCommand } from './erase-command';
import { hooksCommand } from './hooks-command';
import type { OperatorCommand } from './operator-command';
import { readWords } from './operator-words';
import { retryCommand } from './retry-command';

const commands: Readonly<Record<string, OperatorCommand>> = {
  accounts: accountsCommand,
  hooks: hooksCommand,
  retry: retryCommand,
  erase: eraseCommand,
};

/** Runs `npm run receiver -- WORDS` on the database that `open` gives. Throws a UserError for what the operator can put right. */
export async function runOperator(
  words: readonly string[],
  open: () => Promise<OpenDatabase>,
  print: (line: string) => void,
): Promise<void> {
  const [name = '', ...rest] = words;
  if (words.includes('--help')) return help().forEach(print);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UserError([name ? `There is no command "${name}".` : 'Say what.', ...help()].join('\n'));
  const read = readWords(rest, command.options, command.usage);
  const { database, clock } = await open();
  try {
    await command.run({ database, clock, print }, read);
  } finally {
    await database.close();
  }
}

function help(): string[] {
  const rows = Object.values(commands).map(({ usage, meaning }) => `  ${usage.padEnd(46)}${meaning}`);
  return ['What the receiver did, and why; npm run receiver -- and one of:', ...rows, 'All times are UTC.'];
}
