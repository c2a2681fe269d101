import { exportsFunction } from '../../../../scripts/check/rules/script/exports-function';
import type { Change } from '../../support/changes';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const script = (body: string): Change => put('script.js', `define(['jquery'], function ($) {\n${body}\n});`);
const accepted = {
  'a function that is declared later': 'return W;\nfunction W() {}',
  'a function in a variable': 'var W = function () {}; return W;',
  'an alias': 'var W = function () {}; var V = W; return V;',
  'a choice with one function': 'var A = function () {}; return a ? A : class {};',
  'what cannot be told': 'return make($);',
  'a name with two values': 'var W = class {}; W = wrap(W); return W;',
  'an inner return of something else': 'var f = function () { return {}; }; function W() {} return W;',
  'a compiled class': 'var W = (function () { function W() {} return W; })(); return W;',
};
const refused = {
  'a class': 'class W {}\nreturn W;',
  'a class in a variable': 'var W = class {}; return W;',
  'an aliased class': 'var W = class A {}; var V = W; return V;',
  'an arrow function': 'const W = () => {}; return W;',
  'an async function': 'return async function () {};',
  'an object': 'return { render() {} };',
  'a choice of classes only': 'return (a, b ? class {} : class {});',
  nothing: 'function W() {}',
};

describeRule(exportsFunction, {
  ...Object.fromEntries(Object.entries(accepted).map(([what, body]) => [`accepts ${what}`, { given: script(body) }])),
  ...Object.fromEntries(
    Object.entries(refused).map(([what, body]) => [
      `refuses ${what}`,
      { given: script(body), finds: ['error script.js:'] },
    ]),
  ),
  'points to the class': {
    given: script('class W {}\nreturn W;'),
    finds: ['error script.js:2:1 script.js hands a class to Kommo; it must be a plain function.'],
  },
  'follows a factory that is declared elsewhere': {
    given: put('script.js', 'function factory() { return class {}; }\ndefine([], factory);'),
    finds: ['error script.js:1:29'],
  },
  'refuses a module that is an object': { given: put('script.js', 'define({});'), finds: ['error script.js:1:8'] },
  'says nothing where the widget is one of several modules': {
    given: put('script.js', 'define([], function () {});\ndefine([], {});'),
  },
});
