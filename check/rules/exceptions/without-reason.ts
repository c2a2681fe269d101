import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';

export const withoutReason: Rule = {
  id: 'exceptions/without-reason',
  severity: 'error',
  what: 'Every exception has a `reason`.',
  why: 'Without it nobody can tell later whether the exception still holds. It suppresses nothing until it has one.',
  source: [sources.own],
  fix: 'Add a "reason" that says why the rule does not hold here.',
  *check({ exceptions: { document, list } }) {
    for (const { node, rule, reason } of list) {
      if (!document || reason !== undefined || node.type !== 'object') continue;
      yield { ...locate(document, node), message: `The exception from ${rule ?? 'a rule'} has no "reason".` };
    }
  },
};
