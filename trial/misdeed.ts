import type { Finding } from '../check/finding';
import type { RuleDescription } from '../check/rule';
import { toFinding } from '../check/to-finding';
import { trialRules } from '../check/trial-rules/trial-rules';

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

/** A misdeed for which there may be a reason that is none of the widget's. */
export function excused(misdeed: Misdeed, excuse: string): Misdeed {
  return { ...misdeed, message: `${misdeed.message} ${excuse}`, severity: 'warning' };
}

/** What two misdeeds have in common that are one: the same thing in another language or part. */
export function samenessOf(misdeed: Misdeed): string {
  const { rule, file, line, column } = findingOf(misdeed);
  const isException = misdeed.rule === trialRules.exception && line !== null;
  const what = isException ? '' : misdeed.message.replace(/ \(\w+\)$/, '');
  return JSON.stringify([rule, file, line, column, what]);
}

/** A misdeed as the check tells what it finds. */
export function findingOf({ rule, place = 'script.js', message, fix, severity }: Misdeed): Finding {
  // Where no line is known it is the script that does things, and an exception can name it.
  const [, file = place, line, column] = /^(.*?):(\d+):(\d+)$/.exec(place) ?? [];
  const position = line === undefined ? {} : { line: Number(line), column: Number(column) };
  const finding = toFinding(rule, { file, ...position, message, ...(fix === undefined ? {} : { fix }) });
  return { ...finding, severity: severity ?? rule.severity };
}
