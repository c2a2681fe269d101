import { exportsFunction } from '../../../../check/rules/script/exports-function';
import { type Change, put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

const script = (body: string): Change => put('script.js', `define(['jquery'], function ($) {\n${body}\n});`);
const huge = `(function () { ${'a;'.repeat(1000)} })();`.repeat(250);
const accepted = {
  'a function that is declared later': 'return W;\nfunction W() {}',
  'a function in a variable': 'var W = function () {}; return W;',
  'an alias': 'var W = function () {}; var V = W; return V;',
  'a choice with one function': 'var A = function () {}; return a ? A : class {};',
  'what cannot be told': 'return make($);',
  'a name with two values': 'var W = class {}; W = wrap(W); return W;',
  'an inner return of something else': 'var f = function () { return {}; }; function W() {} return W;',
  'a name that a function inside gives another value':
    'let W = null; make(); return W; function make() { W = function () {}; }',
  'a parameter of that name': 'var V = class {}; return (function (V) { return V; })(f);',
  'what a constructor gives back': 'function B() { return function W() {}; }\nreturn new B();',
  'a compiled class': 'var W = (function () { function W() {} return W; })(); return W;',
};
const refused = {
  'a class': 'class W {}\nreturn W;',
  'a class in a variable': 'var W = class {}; return W;',
  'an aliased class': 'var W = class A {}; var V = W; return V;',
  'an arrow function': 'const W = () => {}; return W;',
  'an async function': 'return async function () {};',
  'an object made with new': 'var W = function () { this.callbacks = {}; return this; };\nreturn new W();',
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
  'finds a class outside of the module, handed over in any way': {
    given: put('script.js', 'class W {}\ndefine([], () => W);'),
    finds: ['error script.js:1:1 script.js hands a class to Kommo'],
  },
  'finds a class that stands for the module itself': {
    given: put('script.js', 'var W = class {};\ndefine([], W);'),
    finds: ['error script.js:1:9 script.js hands a class'],
  },
  'finds a class behind a variable for define': {
    given: put('script.js', '(function () { var define = window.define; define([], () => class {}); })();'),
    finds: ['error script.js:1:61 script.js hands a class'],
  },
  'finds a class in the only module, which is named': {
    given: put('script.js', "define('w', ['jquery'], () => class {});"),
    finds: ['error script.js:1:31 script.js hands a class'],
  },
  'finds a class in the one module of several that has no name': {
    given: put('script.js', "define('lib', [], () => ({}));\ndefine(['lib'], () => class {});"),
    finds: ['error script.js:2:23 script.js hands a class'],
  },
  'says nothing about names that are given elsewhere, or that a function takes': {
    given: put('script.js', 'let W = class {}; (function () { W = f; })(); define([], () => W);'),
  },
  'says nothing about a parameter that shadows a class': {
    given: put('script.js', 'class W {}\ndefine([], (W) => W);'),
  },
  "accepts CommonJS's module, by position and by name": {
    given: put('script.js', 'define(function (require, exports, m) { m.exports = function () {}; });'),
  },
  "accepts CommonJS's module in the list": {
    given: put('script.js', "define(['exports', 'module'], function (e, m) { m.exports = function () {}; });"),
  },
  'refuses what is put on exports only': {
    given: put('script.js', "define(['exports'], function (exports) { exports.default = function () {}; });"),
    finds: ['error script.js:1:21 script.js hands an object (exports), not a function, to Kommo;'],
  },
  'finds a class in a script of which only the outline is kept': {
    given: put('script.js', `define([], function () { return class {}; });\n(function () { ${huge} })();`),
    finds: ['error script.js:1:33 script.js hands a class'],
  },
  'says nothing about what an outline does not show': {
    given: put('script.js', `(function () { define([], function () { ${huge} return function () {}; }); })();`),
  },
  'refuses a module that is an object': { given: put('script.js', 'define({});'), finds: ['error script.js:1:8'] },
  'says nothing where the widget is one of several modules': {
    given: put('script.js', 'define([], function () {});\ndefine([], {});'),
  },
});
