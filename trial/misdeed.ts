import type { RuleDescription } from '../check/rule';

/** Something that went wrong in a trial. */
export interface Misdeed {
  rule: RuleDescription;
  /** The line of the archive that did it, as `file:line:column`; absent where no line did. */
  place?: string | undefined;
  message: string;
  /** What to do, where that is another than the rule says. */
  fix?: string;
  /** Where it is milder than the rule, or cannot be judged after all. */
  severity?: 'warning' | 'note';
}
