import type { Severity } from './finding';
import type { Problem } from './problem';
import type { CheckedWidget } from './widget/checked-widget';

/** The groups of rules: the folders below `rules/`, the rules for the exceptions from them, and what a trial finds. */
export const groups = [
  'archive',
  'manifest',
  'i18n',
  'images',
  'script',
  'secrets',
  'listing',
  'exceptions',
  'trial',
] as const;
/** The name of a group of rules. */
export type Group = (typeof groups)[number];

/** What a rule is about, in words. */
export interface RuleDescription {
  id: `${Group}/${string}`;
  severity: Severity;
  /** What is demanded, in one sentence. */
  what: string;
  /** What happens otherwise, and how that is known. */
  why: string;
  /** Where that is written, as `sources.ts` names it. */
  source: readonly string[];
  /** How to put it right. */
  fix: string;
  example: Example;
}

/**
 * What a rule finds, and the same put right. A test plants both into a good archive, so they are written as pieces that
 * can stand there: members of a JSON file, statements of `dpSettings`, a member of the callbacks, a whole script.js, or
 * whatever the test of the examples is told for the rule.
 */
export interface Example {
  broken: string;
  mended: string;
}

/** A check of one thing in an archive. Its id is its path below `rules/`. */
export interface Rule extends RuleDescription {
  /** True for the few rules whose findings say that the others could not see everything: `--only` does not stop them. */
  always?: true;
  /** True for what is wrong with an archive whatever is in it, a widget or not. */
  ofAnyArchive?: true;
  /** Other groups whose rules cannot see everything where this one finds something: `--only` takes it with them. */
  alsoWith?: readonly Group[];
  check(widget: CheckedWidget): Iterable<Problem>;
}

/** The group that a rule belongs to. */
export function groupOf({ id }: RuleDescription): Group {
  return id.slice(0, id.indexOf('/')) as Group;
}
