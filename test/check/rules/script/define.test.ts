import { define } from '../../../../check/rules/script/define';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(define, {
  'accepts every way of calling define': {
    given: put(
      'script.js',
      "(0, window.define)('a', ['jquery'], f);\nself['define'](`b`, [], f);\nvar d = window.define;",
    ),
  },
  'accepts a loader of several kinds': {
    given: put(
      'script.js',
      "(function (r, f) { if (typeof define === 'function' && define.amd) define([], f); else r.x = f(); })(this, g);",
    ),
  },
  'proposes define for a slip': {
    given: replace('script.js', 'define(', 'ldefine('),
    finds: ['error script.js:1:1 script.js never calls define, but it calls ldefine. Did you mean "define"?'],
  },
  'demands define': {
    given: put('script.js', 'var a = 1;'),
    finds: ['error script.js:1:1 script.js never calls define.'],
  },
  'says nothing where the outline of a script does not show whether define is called': {
    given: put(
      'script.js',
      `(function () { (function () { define([], f); ${`(function () { ${'a;'.repeat(1000)} })();`.repeat(250)} })(); })();`,
    ),
  },
  'refuses two unnamed modules': {
    given: put('script.js', 'define([], f);\ndefine([], g);'),
    finds: ['error script.js:2:1 This is one of 2 calls of define without a name.'],
  },
  'refuses two unnamed modules in functions of their own': {
    given: put(
      'script.js',
      '(function () { define([], f); })();\n!function () { define([], g); }.call(this);\n(() => { (function () { define([], h); })(); })();',
    ),
    finds: ['error script.js:2:16 This is one of 3 calls', 'error script.js:3:25 This is one of 3 calls'],
  },
  'accepts modules that a function may not come to, or that somebody else calls': {
    given: put(
      'script.js',
      '(function () { if (done) return; define([], f); })(); f(function () { define([], f); }); (function (d) { if (d) define([], f); })(d); define([], g);',
    ),
  },
  'refuses a module that has nothing but a name': {
    given: replace('script.js', "define(['jquery']", "define('greeter', ['jquery']"),
    finds: ['error script.js:1:8 define names the module "greeter"; Kommo asks for script.js by its address'],
  },
  'lets a name be where define may be called otherwise': {
    given: put('script.js', "if (typeof define === 'function') define('greeter', [], f);"),
  },
  'accepts named modules beside': { given: put('script.js', "define('./a', [], f);\ndefine(['./a'], g);") },
});
