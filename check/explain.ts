import { UserError } from '../shared/user-error';
import { didYouMean } from './nearest';
import { describedRules } from './registry';

/**
 * What a rule demands, why, and how to fix it.
 * @throws {UserError} when there is no such rule
 */
export function explainRule(id: string): string {
  const rule = describedRules.find((candidate) => candidate.id === id);
  if (!rule) {
    const ids = describedRules.map((candidate) => candidate.id);
    throw new UserError(`There is no rule "${id}".${didYouMean(id, ids)} docs/rules.md lists them all.`);
  }
  const { severity, what, why, fix, source } = rule;
  return `${id} (${severity})\n\nWhat: ${what}\n\nWhy: ${why}\n\nFix: ${fix}\n\n${source.map((from) => `Source: ${from}\n`).join('')}`;
}
