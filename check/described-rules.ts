import { exceptionRules } from './exceptions/exception-rules';
import { rules } from './registry';
import type { RuleDescription } from './rule';
import { trialRules } from './trial-rules/trial-rules';
import { unfinished } from './unfinished';

/** Every rule that a finding can be of: those about the check itself, about the exceptions and of a trial are told last. */
export const describedRules: readonly RuleDescription[] = [
  ...rules,
  unfinished,
  ...exceptionRules,
  ...Object.values(trialRules),
];
