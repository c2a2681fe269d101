import type { Severity } from './finding';
import type { Widget } from './widget/widget';

/** The groups of rules, which are the folders below `rules/`. */
export const groups = ['archive', 'manifest', 'i18n', 'images', 'script', 'secrets', 'listing', 'exceptions'] as const;
/** The name of a group of rules. */
export type Group = (typeof groups)[number];

/** The file of a problem that is the whole archive's. */
export const wholeArchive = '';

/** What a rule saw. Where `fix` or `severity` is absent, the rule's own holds. */
export interface Problem {
  file: string;
  line?: number;
  column?: number;
  pointer?: string;
  message: string;
  fix?: string;
  /** A milder case of an error. */
  severity?: 'warning';
}

/** A check of one thing, with its wording and its documentation. Its id is its path below `rules/`. */
export interface Rule {
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
  /** True for the few rules whose findings say that the others could not see everything: `--only` does not stop them. */
  always?: true;
  /** Other groups whose rules cannot see everything where this one finds something: `--only` takes it with them. */
  alsoWith?: readonly Group[];
  check(widget: Widget): Iterable<Problem>;
}

/** The group that a rule belongs to. */
export function groupOf(rule: Rule): Group {
  return rule.id.slice(0, rule.id.indexOf('/')) as Group;
}
