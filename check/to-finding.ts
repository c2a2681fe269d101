import type { Finding } from './finding';
import { maskSecrets } from './mask';
import type { Problem } from './problem';
import type { RuleDescription } from './rule';

/** What a rule saw, as it is told: no secret is in it any more. */
export function toFinding(rule: RuleDescription, problem: Problem): Finding {
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
