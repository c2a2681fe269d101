import { messageOf } from '../shared/message-of';
import { limits } from './facts/limits';
import type { Finding } from './finding';
import { type Problem, wholeArchive } from './problem';
import type { Rule } from './rule';
import { jsonText } from './report/json-text';
import { toFinding } from './to-finding';
import { unfinished } from './unfinished';
import type { CheckedWidget } from './widget/checked-widget';

/** What came of running the rules. */
export interface Outcome {
  findings: readonly Finding[];
  crashes: readonly unknown[];
}

/** Runs the rules in their order; one that fails costs its own findings only. */
export function runRules(rules: readonly Rule[], widget: CheckedWidget): Outcome {
  const crashes: unknown[] = [];
  const findings: Finding[] = [];
  let text = 0;
  let isCut = false;
  for (const rule of rules) {
    for (const finding of findingsOf(rule, widget, crashes)) {
      const length = lengthOf(finding);
      if (text + length > mostText(finding)) {
        isCut = true;
        continue;
      }
      text += length;
      findings.push(finding);
    }
  }
  return { findings: isCut ? [...findings, toFinding(unfinished, tooMuch)] : findings, crashes };
}

/** Warnings leave room for errors: none of these is left out without another one that is shown. */
function mostText({ severity }: Finding): number {
  return severity === 'error' ? limits.findingsText : limits.warningsText;
}

const tooMuch: Problem = {
  file: wholeArchive,
  message: `There are more findings than fit into a report of ${limits.findingsText} characters; the rest are not shown.`,
};

/** What SARIF, the longest of the formats, writes around each finding. */
const frame = 1_000;
/** A character that steers a terminal is written in so many, and one in an address in up to nine. */
const longestCharacter = 9;

function lengthOf({ file, pointer, message, fix }: Finding): number {
  const inAddress = file.length * longestCharacter;
  return frame + inAddress + jsonText([file, pointer, message, fix]).length;
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
    message: `This rule failed and could not judge the archive: ${messageOf(error)}`,
    fix: 'The fault is in this check, not in the widget: please report it with the archive.',
  };
}
