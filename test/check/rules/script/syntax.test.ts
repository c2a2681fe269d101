import { expect, it } from 'vitest';
import { checkFiles } from '../../../../check/check-archive';
import { syntax } from '../../../../check/rules/script/syntax';
import { put, replace } from '../../support/changes';
import { describeRule } from '../../support/describe-rule';
import { goodFiles } from '../../support/good-archive';

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
  'says so when only the outline was checked': {
    given: put('lib/long.js', `(function () { ${`(function () { ${'a;'.repeat(1000)} })();`.repeat(250)} })();`),
    finds: ['warning lib/long.js lib/long.js was checked in outline only: '],
  },
  'warns of a file that script.js does not name': {
    given: put('iframe/app.js', "import a from 'a';"),
    finds: ['warning iframe/app.js:1:1 iframe/app.js does not parse'],
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

it('what was not checked is no reason to talk of modules', async () => {
  const files = goodFiles();
  files.set('lib/long.js', Buffer.from('a;'.repeat(210_000)));
  const { findings } = await checkFiles(files, { rules: [syntax] });
  expect(findings.map(({ fix }) => fix)).toEqual([expect.stringMatching(/^Nothing is wrong with that/)]);
});
