import { sources } from '../../../kommo/facts/sources';
import type { Rule } from '../../rule';
import { locate } from '../../widget/json-document';

export const idleException: Rule = {
  id: 'exceptions/idle',
  severity: 'warning',
  what: 'Every exception suppresses a finding.',
  why: 'One that does not is left from something that was mended, and would hide it when it comes back. Only the exceptions from rules that ran are judged, and only in archives of the project: those in the folder `dist` beside package.json, and those that need another of the exceptions. Of several archives in one run one may need it.',
  source: [sources.own],
  fix: 'Remove the exception.',
  *check({ exceptions: { document, list, ran, used, isOwn } }) {
    if (!isOwn && used.size === 0) return;
    for (const exception of list) {
      const { node, rule, reason } = exception;
      if (!document || rule === undefined || reason === undefined || !ran.has(rule) || used.has(exception)) continue;
      yield { ...locate(document, node), message: `The exception from ${rule} suppresses nothing.` };
    }
  },
};
