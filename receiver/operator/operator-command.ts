import type { Database } from '../store/database';
import type { OperatorWords, OptionName } from './operator-words';

/** What a command works with. */
export interface OperatorTools {
  database: Database;
  /** Unix milliseconds, as the receivers count them. */
  clock: () => number;
  print: (line: string) => void;
}

export interface OperatorCommand {
  /** How it is written: `hooks --account N [--lead N]`. */
  usage: string;
  meaning: string;
  options: readonly OptionName[];
  /** Throws a UserError for what the operator can put right. */
  run(tools: OperatorTools, words: OperatorWords): Promise<void>;
}
