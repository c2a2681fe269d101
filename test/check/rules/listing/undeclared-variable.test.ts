import { undeclaredVariable } from '../../../../check/rules/listing/undeclared-variable';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(undeclaredVariable, {
  'names each once': {
    given: put('lib/a.js', 'leaked = 1; leaked = 2; var kept; kept = 1;'),
    finds: ['warning lib/a.js:1:1 "leaked" is assigned to and declared nowhere.'],
  },
  'sees loops, counting and patterns': {
    given: put('lib/a.js', 'for (k in o) f();\nfor (i of o) f();\ncnt++;\n[p, ...q] = r;\n({ s: t = 1, u } = r);'),
    finds: ['k', 'i', 'cnt', 'p', 'q', 't', 'u'].map((name) => `"${name}" is assigned to and declared nowhere.`),
  },
  'lets members, declared names and the address of the page be': {
    given: put(
      'lib/a.js',
      'a.b = 1; [a.c] = d; a.e++; for (a.f in d) g(); for (const h of d) g(h); location = d; function a() {}',
    ),
  },
  'knows every kind of declaration': {
    given: put(
      'lib/a.js',
      'function f(a, { b: [c] = [], ...d }) { a = c = d = f = 1; try { a(); } catch (e) { e = 1; } } class K {} K = 1; (x) => (x = 1);',
    ),
  },
});
