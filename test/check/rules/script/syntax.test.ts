import { syntax } from '../../../../check/rules/script/syntax';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(syntax, {
  'points to the error': {
    given: put('script.js', 'define([], function () {\n  return ;;) \n});'),
    finds: ['error script.js:2:12 script.js does not parse: Unexpected token at ")".'],
  },
  'says no more than there is at the end': {
    given: put('script.js', 'define('),
    finds: ['error script.js:1:8 script.js does not parse: Unexpected token.'],
  },
  'refuses an ES module': {
    given: put('script.js', "import a from 'a';"),
    finds: [
      'error script.js:1:1 script.js does not parse: it is an ES module (`import`, `export`), which is not a plain script.',
    ],
  },
  'says nothing of what was not checked': {
    given: [
      put('lib/deep.js', `a = ${'['.repeat(50_000)}${']'.repeat(50_000)};`),
      put('lib/long.js', 'a;'.repeat(210_000)),
    ],
  },
  'shows where TypeScript begins': {
    given: replace('script.js', 'function createCallbacks(widget) {', 'function createCallbacks(widget: Widget) {'),
    finds: ['error script.js:2:34 script.js does not parse: Unexpected token at ": Widget) {".'],
  },
  'warns of a file that script.js does not name': {
    given: put('iframe/app.js', 'var a = ;'),
    finds: ['warning iframe/app.js:1:9 iframe/app.js does not parse'],
  },
  'warns once of modules that script.js does not name': {
    given: ['a.js', 'b.js', 'c.js'].map((name) => put(`src/${name}`, "import a from 'a';")),
    finds: ['warning src/a.js:1:1 src/a.js is an ES module, and script.js does not name it, and so are 2 more files.'],
  },
  'refuses what script.js names, directly or in turn': {
    given: [
      replace('script.js', "['jquery']", "['jquery', './lib/a']"),
      put('lib/a.js', "define(['./b', '../c.js?v=1'], function () { require(['./lib/d.js']); });"),
      ...['lib/b.js', 'c.js', 'lib/d.js'].map((path) => put(path, 'export {};')),
    ],
    finds: ['error lib/b.js:1:1', 'error c.js:1:1', 'error lib/d.js:1:1'],
  },
});
