import { cut } from '../shared/cut';
import type { Finding } from './finding';
import { maskSecrets } from './mask';
import type { Problem } from './problem';
import type { RuleDescription } from './rule';
import { beginningOf, shorten } from './shorten';

/** A path or a pointer is an address, by which an exception can name it: it may be longer than what is only read. */
const longestAddress = 255;

/** What a rule saw, as it is told: no secret is in it any more, and nothing in it is long. */
export function toFinding(rule: RuleDescription, problem: Problem): Finding {
  return {
    rule: rule.id,
    severity: problem.severity ?? rule.severity,
    file: address(problem.file),
    line: problem.line ?? null,
    column: problem.column ?? null,
    pointer: problem.pointer === undefined ? null : address(problem.pointer),
    message: sentence(problem.message),
    fix: sentence(problem.fix ?? rule.fix),
    ...(problem.fingerprint === undefined ? {} : { fingerprint: problem.fingerprint }),
  };
}

function address(text: string): string {
  return cut(maskSecrets(beginningOf(text)), longestAddress);
}

function sentence(text: string): string {
  return shorten(maskSecrets(beginningOf(text)));
}
