import { sources } from '../../kommo/facts/sources';
import type { RuleDescription } from '../rule';

export const invalidException: RuleDescription = {
  id: 'exceptions/invalid',
  severity: 'error',
  what: '`widgetCheck.exceptions` in package.json is a list of objects, each with the id of a `rule`, a `file` or a JSON `pointer` or both, and a `reason`.',
  why: 'An exception that cannot be understood suppresses nothing, and its author believes that it does.',
  source: [sources.own],
  fix: 'Write it as `{ "rule": "images/missing-logo", "file": "images/logo_dp.png", "reason": "…" }`.',
  example: {
    broken: '{ "rule": "missing-logo" }',
    mended: '{ "rule": "images/missing-logo", "file": "images/logo_dp.png", "reason": "the name is enough" }',
  },
};

export const withoutReason: RuleDescription = {
  id: 'exceptions/without-reason',
  severity: 'error',
  what: 'Every exception has a `reason`.',
  why: 'Without it nobody can tell later whether the exception still holds. It suppresses nothing until it has one.',
  source: [sources.own],
  fix: 'Add a "reason" that says why the rule does not hold here.',
  example: {
    broken: '{ "rule": "listing/tour", "pointer": "/tour" }',
    mended: '{ "rule": "listing/tour", "pointer": "/tour", "reason": "it is not to be listed" }',
  },
};

export const idleException: RuleDescription = {
  id: 'exceptions/idle',
  severity: 'warning',
  what: 'Every exception suppresses a finding.',
  why: 'One that does not is left from something that was mended, and would hide it when it comes back. Only the exceptions from rules that ran are judged, and only in archives of the project: those in the folder `dist` beside package.json, and those that need another of the exceptions. Of several archives in one run one may need it.',
  source: [sources.own],
  fix: 'Remove the exception.',
  example: {
    broken: '"exceptions": [{ "rule": "images/missing-logo", "file": "images/logo.png", "reason": "it comes later" }]',
    mended: '"exceptions": []',
  },
};

/** The rules about the exceptions themselves, in the order in which their findings are told. */
export const exceptionRules: readonly RuleDescription[] = [idleException, invalidException, withoutReason];
