import { isExcepted } from './exceptions';
import { limits } from './facts/limits';
import type { Finding } from './finding';
import { maskSecrets } from './mask';
import { type Problem, type Rule, wholeArchive } from './rule';
import type { Widget } from './widget/widget';

/** What came of running the rules. */
export interface Outcome {
  findings: Finding[];
  /** Findings that exceptions kept back. */
  excepted: number;
  crashes: unknown[];
}

/** Runs the rules in their order; one that fails costs its own findings only. */
export function runRules(rules: readonly Rule[], widget: Widget): Outcome {
  const outcome: Outcome = { findings: [], excepted: 0, crashes: [] };
  for (const rule of rules) {
    widget.exceptions.ran.add(rule.id);
    for (const finding of findingsOf(rule, widget, outcome)) {
      if (isExcepted(widget.exceptions, finding)) outcome.excepted += 1;
      else outcome.findings.push(finding);
    }
  }
  return outcome;
}

function* findingsOf(rule: Rule, widget: Widget, outcome: Outcome): Generator<Finding> {
  let count = 0;
  try {
    for (const problem of rule.check(widget)) {
      count += 1;
      if (count > limits.findingsOfOneRule) {
        yield toFinding(rule, {
          file: problem.file,
          message: `There are more than ${limits.findingsOfOneRule} findings of this kind; the rest are not shown.`,
        });
        break;
      }
      yield toFinding(rule, problem);
    }
  } catch (error) {
    outcome.crashes.push(error);
    yield toFinding(rule, crashProblem(error));
  }
}

function crashProblem(error: unknown): Problem {
  return {
    file: wholeArchive,
    message: `This rule failed and could not judge the archive: ${error instanceof Error ? error.message : String(error)}`,
    fix: 'The fault is in this check, not in the widget: please report it with the archive.',
  };
}

function toFinding(rule: Rule, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: problem.severity ?? rule.severity,
    file: maskSecrets(problem.file),
    line: problem.line ?? null,
    column: problem.column ?? null,
    pointer: problem.pointer === undefined ? null : maskSecrets(problem.pointer),
    message: maskSecrets(problem.message),
    fix: maskSecrets(problem.fix ?? rule.fix),
  };
}

/** Findings of one file together, in the order of its lines; files in the order in which they were first found at fault. */
export function inOrderOfPlace(findings: readonly Finding[]): Finding[] {
  const files = [...new Set(findings.map(({ file }) => file))];
  const rank = new Map(files.map((file, index) => [file, index]));
  return findings.toSorted(
    (a, b) =>
      (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
