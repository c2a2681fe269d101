import { limits } from './facts/limits';
import type { Finding } from './finding';
import { type Problem, wholeArchive } from './problem';
import type { Rule } from './rule';
import { toFinding } from './to-finding';
import type { CheckedWidget } from './widget/checked-widget';

/** What came of running the rules. */
export interface Outcome {
  findings: readonly Finding[];
  crashes: readonly unknown[];
}

/** Runs the rules in their order; one that fails costs its own findings only. */
export function runRules(rules: readonly Rule[], widget: CheckedWidget): Outcome {
  const crashes: unknown[] = [];
  const findings = rules.flatMap((rule) => [...findingsOf(rule, widget, crashes)]);
  return { findings, crashes };
}

function* findingsOf(rule: Rule, widget: CheckedWidget, crashes: unknown[]): Generator<Finding> {
  let count = 0;
  try {
    for (const problem of rule.check(widget)) {
      count += 1;
      if (count > limits.findingsOfOneRule) {
        yield toFinding(rule, tooMany(problem));
        break;
      }
      yield toFinding(rule, problem);
    }
  } catch (error) {
    crashes.push(error);
    yield toFinding(rule, crashProblem(error));
  }
}

function tooMany({ file }: Problem): Problem {
  const message = `There are more than ${limits.findingsOfOneRule} findings of this kind; the rest are not shown.`;
  return { file, message };
}

function crashProblem(error: unknown): Problem {
  return {
    file: wholeArchive,
    message: `This rule failed and could not judge the archive: ${error instanceof Error ? error.message : String(error)}`,
    fix: 'The fault is in this check, not in the widget: please report it with the archive.',
  };
}
