import { sources } from '../../facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';

export const idleException: Rule = {
  id: 'exceptions/idle',
  severity: 'warning',
  what: 'Every exception suppresses a finding.',
  why: 'One that does not is left from something that was mended, and would hide it when it comes back. Only the exceptions from rules that ran are judged.',
  source: [sources.own],
  fix: 'Remove the exception.',
  *check({ exceptions: { document, list, ran, used } }) {
    for (const exception of list) {
      const { node, rule, reason } = exception;
      if (!document || rule === undefined || reason === undefined || !ran.has(rule) || used.has(exception)) continue;
      yield { ...locate(document, node), message: `The exception from ${rule} suppresses nothing.` };
    }
  },
};
