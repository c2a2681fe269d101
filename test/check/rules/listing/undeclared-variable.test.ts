import { undeclaredVariable } from '../../../../scripts/check/rules/listing/undeclared-variable';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(undeclaredVariable, {
  'names each once': {
    given: put('lib/a.js', 'leaked = 1; leaked = 2; var kept; kept = 1;'),
    finds: ['warning lib/a.js:1:1 "leaked" is assigned to and declared nowhere.'],
  },
  'knows every kind of declaration': {
    given: put(
      'lib/a.js',
      'function f(a, { b: [c] = [], ...d }) { a = c = d = f = 1; try { a(); } catch (e) { e = 1; } } class K {} K = 1; (x) => (x = 1);',
    ),
  },
});
