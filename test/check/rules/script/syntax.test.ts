import { syntax } from '../../../../scripts/check/rules/script/syntax';
import { put } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';

describeRule(syntax, {
  'points to the error': {
    given: put('script.js', 'define([], function () {\n  return ;;) \n});'),
    finds: ['error script.js:2:12 script.js does not parse: Unexpected token.'],
  },
  'refuses an ES module': {
    given: put('script.js', "import a from 'a';"),
    finds: ['error script.js:1:1 script.js does not parse'],
  },
  'says so when the code is nested too deep': {
    given: put('lib/deep.js', `a = ${'['.repeat(50_000)}${']'.repeat(50_000)};`),
    finds: ['warning lib/deep.js lib/deep.js was not checked: the code is nested too deep to be analysed.'],
  },
  'says so when there is too much code': {
    given: put('lib/long.js', 'a;'.repeat(210_000)),
    finds: ['warning lib/long.js lib/long.js was not checked: the JavaScript is too much to be analysed.'],
  },
});
