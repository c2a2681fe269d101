import { sources } from '../../../kommo/facts/sources';
import { didYouMean } from '../../nearest';
import type { Problem, Rule } from '../../rule';
import type { Exception } from '../../exceptions';
import { type JsonDocument, locate, locateKey, membersOf, sourceOf, valueAt } from '../../widget/json-document';

const keys = ['rule', 'file', 'pointer', 'reason'];

export const invalidException: Rule = {
  id: 'exceptions/invalid',
  severity: 'error',
  what: '`widgetCheck.exceptions` in package.json is a list of objects, each with the id of a `rule`, a `file` or a JSON `pointer` or both, and a `reason`.',
  why: 'An exception that cannot be understood suppresses nothing, and its author believes that it does.',
  source: [sources.own],
  fix: 'Write it as `{ "rule": "images/missing-logo", "file": "images/logo_dp.png", "reason": "…" }`.',
  *check({ exceptions: { document, list, knownRules } }) {
    const settings = valueAt(document?.root, 'widgetCheck');
    if (!document || !settings) return;
    for (const member of membersOf(settings)) {
      if (member.key === 'exceptions' && member.value.type === 'array') continue;
      const message =
        member.key === 'exceptions' ? '"exceptions" must be a list.' : `"widgetCheck" has no key "${member.key}".`;
      yield { ...locateKey(document, member), message };
    }
    if (settings.type !== 'object')
      yield { ...locate(document, settings), message: '"widgetCheck" must be an object.' };
    for (const exception of list) yield* judge(document, exception, knownRules);
  },
};

function* judge(document: JsonDocument, exception: Exception, knownRules: ReadonlySet<string>): Generator<Problem> {
  const { node, rule, file, pointer } = exception;
  const place = locate(document, node);
  if (node.type !== 'object') {
    yield { ...place, message: `An exception must be an object, not ${sourceOf(document, node)}.` };
    return;
  }
  for (const member of membersOf(node)) {
    if (!keys.includes(member.key)) {
      yield {
        ...locateKey(document, member),
        message: `An exception has no key "${member.key}".${didYouMean(member.key, keys)}`,
      };
    }
  }
  if (rule === undefined) yield { ...place, message: 'The exception names no "rule".' };
  else if (!knownRules.has(rule))
    yield { ...place, message: `There is no rule "${rule}".${didYouMean(rule, knownRules)}` };
  if (file === undefined && pointer === undefined)
    yield { ...place, message: 'The exception names neither a "file" nor a "pointer".' };
}
