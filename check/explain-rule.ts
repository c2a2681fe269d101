import { UserError } from '../shared/user-error';
import { describedRules } from './described-rules';
import { didYouMean, nearest } from './nearest';

/**
 * What a rule demands, why, and how to fix it.
 * @throws {UserError} when there is no such rule
 */
export function explainRule(id: string): string {
  const rule = describedRules.find((candidate) => candidate.id === id);
  if (!rule) throw new UserError(`There is no rule "${id}".${proposal(id)} docs/rules.md lists them all.`);
  const { severity, what, why, fix, example, source } = rule;
  return [
    `${id} (${severity})`,
    `What: ${what}`,
    `Why: ${why}`,
    `Fix: ${fix}`,
    `Broken:\n${indented(example.broken)}`,
    `Mended:\n${indented(example.mended)}`,
    source.map((from) => `Source: ${from}\n`).join(''),
  ].join('\n\n');
}

/** The rule that was meant, also where its group was left out. */
function proposal(id: string): string {
  const ids = describedRules.map((candidate) => candidate.id);
  const ofThatName = ids.filter((candidate) => candidate.endsWith(`/${id}`));
  if (ofThatName.length > 0) return ` Did you mean ${ofThatName.map((name) => `"${name}"`).join(' or ')}?`;
  const names = ids.map((candidate) => candidate.slice(candidate.indexOf('/') + 1));
  const near = id.includes('/') ? undefined : nearest(id, names);
  return didYouMean(near === undefined ? id : (ids[names.indexOf(near)] ?? id), ids);
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
